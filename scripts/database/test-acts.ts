import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "@/lib/db";
import { eventBatch } from "@/lib/events/schema";
import { saveEvents } from "@/lib/events/write";
import type { ViewerId } from "@/lib/session";

export type Actor = { id: ViewerId; loggingPaused: boolean };

/** Somebody of the demo audience in the test database. */
export async function demoFriend(name: string): Promise<Actor> {
  const { rows } = await pool().query<{ id: ViewerId }>(
    "select id from viewer where name = $1 and origin = 'demo'",
    [name],
  );
  return { id: rows[0].id, loggingPaused: false };
}

const DURATION_SECONDS = 20;

/** Logs acts of one viewing, a little later than the last ones, that may be read at once; returns the id of the first. */
export async function actOn(viewer: Actor, titleId: string, kinds: string[], more: object = {}) {
  const id = await storeActs(viewer, titleId, kinds, more);
  await untilReadable(id);
  return id;
}

/** The same without a wait until they may be read. */
export async function storeActs(
  viewer: Actor,
  titleId: string,
  kinds: string[],
  more: object = {},
) {
  await sleep(3); // of two acts, the later must have a later time
  const now = new Date().toISOString();
  const watched = { position: DURATION_SECONDS, duration: DURATION_SECONDS, played: [] };
  const common = { titleId, viewingId: randomUUID(), occurredAt: now, ...watched, ...more };
  const events = kinds.map((kind) => ({ ...common, id: randomUUID(), kind }));
  await saveEvents(viewer, eventBatch.parse({ sentAt: now, events }));
  return events[0].id;
}

/** The log is read up to the oldest transaction that is open, be it Postgres's own, at work on what an earlier test left. */
async function untilReadable(eventId: string) {
  const read =
    "select xid < pg_snapshot_xmin(pg_current_snapshot()) as now from event where id = $1";
  for (;;) {
    const { rows } = await pool().query<{ now: boolean }>(read, [eventId]);
    if (rows.every(({ now }) => now)) return;
    await sleep(5);
  }
}
