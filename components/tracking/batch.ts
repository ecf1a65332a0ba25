import type { WaitingEvent } from "./outbox";

export type BatchLimits = { events: number; bytes: number };

/** What the server takes at once, less room for the envelope. */
export const sendLimits: BatchLimits = { events: 500, bytes: 250 * 1024 };

/** Browsers cap the keepalive bodies in flight at 64 KiB in all. */
export const exitLimits: BatchLimits = { events: 500, bytes: 60 * 1024 };

/** As many events from the front as fit; always one, or a large one would wait for ever. */
export function takeBatch(waiting: WaitingEvent[], limits: BatchLimits): WaitingEvent[] {
  let bytes = 0;
  const over = waiting.findIndex((one, index) => {
    bytes += one.bytes + 1; // and a comma
    return index > 0 && (index >= limits.events || bytes > limits.bytes);
  });
  return over === -1 ? waiting : waiting.slice(0, over);
}

/** What to send while the page goes away: scored events first, and nothing that does not fit. */
export function takeExitBatch(waiting: WaitingEvent[], limits: BatchLimits): WaitingEvent[] {
  const taken: WaitingEvent[] = [];
  let bytes = 0;
  for (const one of [...waiting].sort((a, b) => b.scored - a.scored || (a.id < b.id ? -1 : 1))) {
    if (taken.length === limits.events || bytes + one.bytes + 1 > limits.bytes) continue;
    taken.push(one);
    bytes += one.bytes + 1;
  }
  return taken;
}
