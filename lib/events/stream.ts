import pg from "pg";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import type { EventKind } from "@/lib/events/kinds";
import { allTopics, hearWake, LOG_CHANNEL, type Topic, wake, wakes } from "@/lib/events/wake";
import { log } from "@/lib/log";

/** A place in the log: transaction and number within it, both too large for a JavaScript number. */
export type LogMark = { xid: string; seq: string };

export type LogEvent = {
  viewerId: string;
  id: string;
  kind: EventKind;
  titleId: string | null;
  viewingId: string | null;
  at: number; // corrected time in milliseconds
  receivedAt: number; // milliseconds
  position: number | null; // seconds into the trailer, where the kind says so
  duration: number | null; // seconds of the whole trailer, where the kind says so
};

export type LogSlice = {
  events: LogEvent[];
  mark: LogMark; // pass it to the next call
  isPending: boolean; // stored events are not readable yet, or the limit cut the slice: read again soon
};

export const LOG_START: LogMark = { xid: "0", seq: "0" };

const FIRST_RETRY_MILLISECONDS = 250;
const LAST_RETRY_MILLISECONDS = 5_000;

type LogRow = LogEvent & LogMark;

/**
 * Events past the mark, oldest transaction first. Only what every running transaction is younger
 * than can be read: nothing can appear behind a mark that was handed out.
 */
export async function readLog(mark: LogMark, limit = 5_000): Promise<LogSlice> {
  const { rows } = await pool().query<LogRow>({
    name: "read-log",
    text: `select viewer_id as "viewerId", id, kind, title_id as "titleId", viewing_id as "viewingId",
        (extract(epoch from corrected_at) * 1000)::float8 as at,
        (extract(epoch from received_at) * 1000)::float8 as "receivedAt",
        (detail->>'position')::float8 as position, (detail->>'duration')::float8 as duration,
        xid::text, seq::text
      from event
      where (xid, seq) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by event.xid, event.seq limit $3`,
    values: [mark.xid, mark.seq, limit],
  });
  const last = rows.at(-1);
  const reached = last ? { xid: last.xid, seq: last.seq } : mark;
  const isPending = rows.length === limit || (await hasMorePast(reached, 0));
  return { events: rows.map(({ xid, seq, ...event }) => event), mark: reached, isPending };
}

/** Whether the log has more than so many events past a mark. */
export async function hasMorePast(mark: LogMark, events: number): Promise<boolean> {
  // asked for in order, or Postgres, which guesses that a third of the log is past any mark, would walk through all of it
  const { rowCount } = await pool().query({
    name: `has-more-past-${events}`,
    text: `select from event where (xid, seq) > ($1::xid8, $2::bigint) order by xid, seq offset ${events} limit 1`,
    values: [mark.xid, mark.seq],
  });
  return rowCount === 1;
}

/** Calls back whenever the log may have grown, here or in another process; returns how to stop. */
export function onLogGrowth(listener: () => void): () => void {
  return listen("events", listener);
}

/** Calls back when a new version of the weights is in force; returns how to stop. */
export function onWeightsChanged(listener: () => void): () => void {
  return listen("weights", listener);
}

/** Calls back when something of this topic changed, here or in another process; returns how to stop. */
export function listen(topic: Topic, listener: () => void): () => void {
  const ears = wakes().listeners[topic];
  ears.add(listener);
  startListening();
  return () => {
    ears.delete(listener);
    const { listeners } = wakes();
    if (allTopics.every((name) => listeners[name].size === 0)) stopListening();
  };
}

const slot = Symbol.for("matinee.log-listener");
const shared = globalThis as { [slot]?: AbortController };

function startListening() {
  if (shared[slot]) return;
  const stop = new AbortController();
  shared[slot] = stop;
  void keepListening(stop.signal);
}

function stopListening() {
  shared[slot]?.abort();
  shared[slot] = undefined;
}

/** One connection of its own that hears other processes; it comes back by itself after a fault. */
async function keepListening(signal: AbortSignal) {
  let retryMilliseconds = FIRST_RETRY_MILLISECONDS;
  while (!signal.aborted) {
    try {
      await listenOnce(signal, () => {
        retryMilliseconds = FIRST_RETRY_MILLISECONDS;
      });
    } catch (error) {
      log().debug({ error }, "the log listener lost its connection");
    }
    if (!signal.aborted) await pause(retryMilliseconds, signal);
    retryMilliseconds = Math.min(retryMilliseconds * 2, LAST_RETRY_MILLISECONDS);
  }
}

async function listenOnce(signal: AbortSignal, onReady: () => void) {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true });
  const lost = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  try {
    await client.connect();
    client.on("notification", ({ payload }) => hearWake(payload ?? ""));
    await client.query(`listen ${LOG_CHANNEL}`);
    onReady();
    for (const topic of allTopics) wake(topic); // whatever was said while nobody listened
    await lost;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function pause(milliseconds: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    timer.unref();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
