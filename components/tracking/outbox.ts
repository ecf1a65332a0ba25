import type { TrackedEvent } from "./act";
import { openIndexedOutbox } from "./indexed-outbox";
import { memoryOutbox } from "./memory-outbox";

/** An event waiting to be acknowledged by the server. */
export type WaitingEvent = {
  viewerId: string;
  id: string;
  scored: 0 | 1; // a number, because IndexedDB does not index booleans
  bytes: number;
  event: TrackedEvent;
};

export type OutboxLimits = { events: number; bytes: number; ageMs: number };

export const outboxLimits: OutboxLimits = {
  events: 50_000,
  bytes: 20 * 1024 * 1024, // browsers give an origin far more, but Matinee is a guest
  ageMs: 14 * 24 * 60 * 60_000, // the server takes nothing older
};

/**
 * Where events wait. Adding and removing may each be repeated without harm. What a full outbox lets go, or what no
 * server takes, leaves a gap in the numbers of its tab, and is told as well for the log to say why.
 */
export type Outbox = {
  outdated: number; // events that had waited too long when it was opened, and are gone
  add(waiting: WaitingEvent[]): Promise<void>;
  /** Lets events go where they have become too many; gives how many. */
  trim(): Promise<number>;
  oldest(viewerId: string, count: number): Promise<WaitingEvent[]>;
  remove(viewerId: string, ids: string[]): Promise<void>;
  /** One flusher at a time: true when the lease was free, ran out, or was the owner's already. */
  lease(owner: string, untilMs: number): Promise<boolean>;
};

/** The browser's own database, or memory where there is none, as in some private windows. */
export async function openOutbox(): Promise<Outbox> {
  try {
    return forgiving(await openIndexedOutbox(outboxLimits));
  } catch {
    return memoryOutbox(outboxLimits);
  }
}

/** A full disk or cleared site data must not break the page: the flusher still has its own copy. */
function forgiving(outbox: Outbox): Outbox {
  const none = () => undefined;
  return {
    outdated: outbox.outdated,
    add: (events) => outbox.add(events).catch(none),
    trim: () => outbox.trim().catch(() => 0),
    oldest: (viewerId, count) => outbox.oldest(viewerId, count).catch(() => []),
    remove: (viewerId, ids) => outbox.remove(viewerId, ids).catch(none),
    lease: (owner, untilMs) => outbox.lease(owner, untilMs).catch(() => true),
  };
}
