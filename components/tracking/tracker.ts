import { commandKinds, type EventKind, isScoring } from "@/lib/events/kinds";
import type { Act, LossReason, TrackedEvent } from "./act";
import { newId } from "./event-id";
import { Flusher } from "./flusher";
import { openOutbox, type WaitingEvent } from "./outbox";
import { surroundings } from "./surroundings";
import { visitOf } from "./visit";

type Tracking = { viewerId: string; paused: boolean; version: string };
type Moment = { id: string; occurredAt: Date };
type Exit = "hidden" | "pagehide";

const SIGN_OUT_PATIENCE_MS = 3_000;
const EARLIEST_ACTS = 200; // acts of a page that is still waking up

const tabId = newId();
const outbox = typeof window === "undefined" ? null : openOutbox();
const early: { act: Act; moment: Moment }[] = [];
const exitListeners = new Set<(exit: Exit) => void>();

let tracking: Tracking | null = null;
let flusher: Flusher | null = null;
let seq = 0;

/** Begins to log this viewer's acts; what waited for them from earlier pages goes first. */
export function startTracker({ viewerId, paused, version }: Tracking) {
  if (!outbox) return;
  if (!tracking) {
    listenToPage();
    void outbox.then(({ outdated }) => outdated > 0 && logLoss(outdated, "old"));
  }
  if (tracking?.viewerId !== viewerId || !flusher || flusher.isStopped) {
    flusher?.stop();
    flusher = new Flusher({ outbox, viewerId, tabId, onLoss: logLoss });
    flusher.flushWithin(0);
  }
  tracking = { viewerId, paused, version };
  for (const { act, moment } of early.splice(0)) store(act, moment);
}

/** Logs an act and returns the id of its event; it never fails and never waits. */
export function track(act: Act): string {
  const moment = { id: newId(), occurredAt: new Date() };
  if (tracking) store(act, moment);
  else if (early.length < EARLIEST_ACTS) early.push({ act, moment });
  return moment.id;
}

/** Sends what waits, for at most three seconds; the rest is kept for the viewer's next sign-in. */
export async function flushBeforeSignOut() {
  const enough = new Promise((resolve) => setTimeout(resolve, SIGN_OUT_PATIENCE_MS));
  await Promise.race([flusher?.flush(), enough]);
}

/** The viewer has signed out: what is still waiting stays in the outbox until they are back. */
export function stopTracker() {
  flusher?.stop();
}

/** Runs just before the last events are sent, to log what ends with the page. Returns how to stop. */
export function beforeExit(listener: (exit: Exit) => void): () => void {
  exitListeners.add(listener);
  return () => exitListeners.delete(listener);
}

export function trackedViewer(): string | null {
  return tracking?.viewerId ?? null;
}

/** The visit that an act of this moment belongs to. */
export function currentVisit(): string | null {
  return tracking && visitOf(tracking.viewerId, Date.now());
}

function store(act: Act, { id, occurredAt }: Moment) {
  if (!tracking || !flusher) return;
  const { viewerId, paused, version } = tracking;
  if (paused && !isCommand(act.kind)) return;
  const event: TrackedEvent = {
    ...withoutNothing(act),
    id,
    kind: act.kind,
    occurredAt: occurredAt.toISOString(),
    visitId: visitOf(viewerId, occurredAt.getTime()),
    tabId,
    seq,
    app: version,
    ...surroundings(),
  };
  seq += 1;
  const bytes = new TextEncoder().encode(JSON.stringify(event)).length;
  const isUrgent = isScoring(act.kind) || isCommand(act.kind);
  const waiting: WaitingEvent = { viewerId, id, scored: isUrgent ? 1 : 0, bytes, event };
  void flusher.add(waiting, isUrgent);
}

function logLoss(events: number, reason: LossReason) {
  track({ kind: "loss", events, reason });
}

function isCommand(kind: EventKind) {
  return commandKinds.some((command) => command === kind);
}

function withoutNothing(act: Act) {
  return Object.fromEntries(
    Object.entries(act).filter(([, value]) => value !== undefined && value !== null),
  );
}

function listenToPage() {
  const leave = (exit: Exit) => {
    for (const listener of [...exitListeners]) listener(exit);
    flusher?.flushOnExit();
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave("hidden");
    else flusher?.hurry();
  });
  window.addEventListener("pagehide", () => leave("pagehide"));
  window.addEventListener("pageshow", ({ persisted }) => persisted && flusher?.hurry());
  window.addEventListener("online", () => flusher?.hurry());
}
