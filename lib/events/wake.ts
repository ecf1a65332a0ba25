import { randomUUID } from "node:crypto";

/**
 * What can change: the log grows, other weights or another policy are in force, viewers, titles or past events were altered,
 * or something else was foretold to somebody.
 */
export const wakeTopics = [
  "events",
  "weights",
  "policy",
  "viewers",
  "titles",
  "past",
  "forecasts",
] as const;

export type WakeTopic = (typeof wakeTopics)[number];

/** Besides what the engine follows: sign-ins have ended, so that open connections ask whether they may stay, or a blend changed. */
export const allTopics = [...wakeTopics, "signIns", "blends"] as const;

export type Topic = (typeof allTopics)[number];

/** The Postgres channel that tells other processes; its payload is `topic sender`. */
export const LOG_CHANNEL = "matinee_log";

type Wakes = { sender: string; listeners: Record<Topic, Set<() => void>> };

// Next gives pages, routes and instrumentation their own copy of this module; listeners must be shared.
const slot = Symbol.for("matinee.log-wakes");
const shared = globalThis as { [slot]?: Wakes };

export function wakes(): Wakes {
  shared[slot] ??= {
    sender: randomUUID(),
    listeners: {
      events: new Set(),
      weights: new Set(),
      policy: new Set(),
      viewers: new Set(),
      titles: new Set(),
      past: new Set(),
      forecasts: new Set(),
      signIns: new Set(),
      blends: new Set(),
    },
  };
  return shared[slot];
}

/** Tells this process's listeners at once; call it only after the commit. */
export function wake(topic: Topic) {
  for (const listener of wakes().listeners[topic]) listener();
}

/** What to send through the channel, so that other processes wake and this one does not wake twice. */
export function wakePayload(topic: Topic) {
  return `${topic} ${wakes().sender}`;
}

/** Passes on what another process said. */
export function hearWake(payload: string) {
  const [topic, sender] = payload.split(" ");
  if (sender === wakes().sender) return;
  wake(allTopics.find((known) => known === topic) ?? "events");
}
