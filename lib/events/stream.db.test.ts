import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { pool } from "@/lib/db";
import {
  LOG_START,
  type LogMark,
  onLogGrowth,
  onWeightsChanged,
  readLog,
} from "@/lib/events/stream";
import { LOG_CHANNEL } from "@/lib/events/wake";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

let ada: ViewerId;
let slow: pg.Client;

beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  await addTitles("metropolis");
});
beforeEach(async () => {
  await pool().query("delete from event");
  slow = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await slow.connect();
});
afterEach(() => slow.end());

/** Stores one click over the given connection; returns its id. */
async function addClick(client: pg.Client | pg.Pool) {
  const id = randomUUID();
  await client.query(
    `insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at,
       received_at, corrected_at)
     values ($1, $2, 'click', 'metropolis', 1, 1, now(), now(), now(), now())`,
    [ada, id],
  );
  return id;
}

async function readIds(mark: LogMark, limit?: number) {
  const slice = await readLog(mark, limit);
  return { ...slice, ids: slice.events.map(({ id }) => id) };
}

test("a mark never passes an insert that is still open", async () => {
  await slow.query("begin");
  const early = await addClick(slow); // has the smaller number, becomes visible last
  const late = [await addClick(pool()), await addClick(pool())];
  const first = await readIds(LOG_START);
  expect(first.ids).toEqual([]);
  expect(first.isPending).toBe(true);

  await slow.query("commit");
  const second = await readIds(first.mark);
  expect(second.ids).toEqual([early, ...late]);
  expect(second.isPending).toBe(false);
  expect((await readIds(second.mark)).ids).toEqual([]);
});

test("an insert that is taken back is never read and holds nobody up", async () => {
  await slow.query("begin");
  await addClick(slow);
  await slow.query("rollback");
  const kept = await addClick(pool());
  expect((await readIds(LOG_START)).ids).toEqual([kept]);
});

test("slices join without a gap or an overlap, also inside one transaction", async () => {
  await slow.query("begin");
  const ids = [];
  for (let count = 0; count < 7; count += 1) ids.push(await addClick(slow));
  await slow.query("commit");
  const read = [];
  let slice = await readIds(LOG_START, 3);
  while (slice.ids.length > 0) {
    read.push(...slice.ids);
    slice = await readIds(slice.mark, 3);
  }
  expect(read).toEqual(ids);
});

test("gives what the fold needs", async () => {
  const id = await addClick(pool());
  const { events } = await readLog(LOG_START);
  expect(events).toEqual([
    {
      viewerId: ada,
      id,
      kind: "click",
      titleId: "metropolis",
      viewingId: null,
      at: expect.any(Number),
      receivedAt: expect.any(Number),
      position: null,
      duration: null,
    },
  ]);
  expect(Math.abs(events[0].at - Date.now())).toBeLessThan(10_000);
});

test("hears another process, and again after its connection was cut", async () => {
  const heard = vi.fn();
  const heardWeights = vi.fn();
  const stops = [onLogGrowth(heard), onWeightsChanged(heardWeights)];
  const listening = `select pid from pg_stat_activity where query like 'listen %' and datname = current_database()`;
  const ready = () => expect.poll(async () => (await pool().query(listening)).rowCount).toBe(1);
  await ready();
  await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0); // it may have missed something before

  heard.mockClear();
  heardWeights.mockClear();
  await slow.query("select pg_notify($1, 'events another-process')", [LOG_CHANNEL]);
  await expect.poll(() => heard.mock.calls.length).toBe(1);
  expect(heardWeights).not.toHaveBeenCalled();

  await pool().query(`select pg_terminate_backend(pid) from (${listening}) listener`);
  await expect.poll(() => heard.mock.calls.length).toBe(2);
  await ready();
  await slow.query("select pg_notify($1, 'weights another-process')", [LOG_CHANNEL]);
  await expect.poll(() => heardWeights.mock.calls.length).toBeGreaterThan(1);
  for (const stop of stops) stop();
});
