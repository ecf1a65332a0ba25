import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, pool } from "@/lib/db";
import { eventBatch } from "@/lib/events/schema";
import { LOG_CHANNEL } from "@/lib/events/wake";
import { saveEvents, saveWeights } from "@/lib/events/write";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

let ada: ViewerId;
let bruno: ViewerId;

beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  bruno = await addViewer({ name: "Bruno" });
  await addTitles("metropolis", "nosferatu");
});

const NOON = "2026-05-01T12:00:00.000Z";

function click(fields: object = {}) {
  return {
    id: randomUUID(),
    kind: "click",
    titleId: "metropolis",
    occurredAt: NOON,
    ...fields,
  };
}

function save(viewer: ViewerId, events: unknown[], fields: object = {}) {
  const batch = eventBatch.parse({ sentAt: NOON, events, ...fields });
  return saveEvents({ id: viewer, loggingPaused: false }, batch);
}

async function stored(viewer: ViewerId, id: string) {
  const { rows } = await pool().query("select * from event where viewer_id = $1 and id = $2", [
    viewer,
    id,
  ]);
  return rows;
}

test("nothing comes of nothing", async () => {
  expect(await save(ada, [])).toEqual({ accepted: 0, duplicates: 0, rejected: [] });
});

test("the same batch twice is stored once", async () => {
  const events = [click(), click()];
  expect(await save(ada, events)).toEqual({ accepted: 2, duplicates: 0, rejected: [] });
  expect(await save(ada, events)).toEqual({ accepted: 0, duplicates: 2, rejected: [] });
});

test("inside a batch the first of an id wins", async () => {
  const first = click();
  const second = { ...first, kind: "like" };
  expect(await save(ada, [first, second])).toMatchObject({ accepted: 1, duplicates: 1 });
  expect(await stored(ada, first.id)).toMatchObject([{ kind: "click" }]);
});

test("a first that was refused does not stand in the way of a second", async () => {
  const refused = click({ titleId: "unheard-of" });
  const answer = await save(ada, [refused, { ...refused, titleId: "nosferatu" }]);
  expect(answer).toEqual({
    accepted: 1,
    duplicates: 0,
    rejected: [{ index: 0, id: refused.id, reason: "unknown_title" }],
  });
});

test("what waited over the night in which clocks go back happened when it happened, wherever Postgres keeps house", async () => {
  await keepHouseIn("Europe/Berlin");
  vi.useFakeTimers({ now: new Date("2026-10-26T12:00:00Z"), toFake: ["Date"] });
  try {
    const event = click({ occurredAt: "2026-10-24T11:00:00.250Z" }); // two days and almost an hour
    await save(ada, [event], { sentAt: "2026-10-26T12:00:00Z" });
    const [{ corrected_at: correctedAt }] = await stored(ada, event.id);
    expect(correctedAt).toEqual(new Date("2026-10-24T11:00:00.250Z"));
  } finally {
    vi.useRealTimers();
    await keepHouseIn("UTC");
  }
});

async function keepHouseIn(zone: string) {
  const { rows } = await pool().query("select current_database() as name");
  await pool().query(`alter database "${rows[0].name}" set timezone to '${zone}'`);
  await closeDatabase(); // connections keep the zone they began with
}

test("two viewers may have the same id", async () => {
  const event = click();
  await save(ada, [event]);
  expect(await save(bruno, [event])).toMatchObject({ accepted: 1, duplicates: 0 });
});

test("what is wrong is answered with its reason, what is right is stored", async () => {
  const events = [
    click(),
    "rubbish",
    click({ kind: "teleport" }),
    click({ titleId: "unheard-of" }),
    click({ occurredAt: "2026-03-01T12:00:00Z" }),
    click(),
  ];
  const { accepted, rejected } = await save(ada, events);
  expect(accepted).toBe(2);
  expect(rejected.map(({ index, reason }) => [index, reason])).toEqual([
    [1, "malformed"],
    [2, "unknown_kind"],
    [3, "unknown_title"],
    [4, "bad_time"],
  ]);
});

test("a clock a day wrong is corrected by the time the event waited", async () => {
  const event = click({ occurredAt: "2026-04-30T11:59:50.000Z" }); // ten seconds before it was sent
  await save(ada, [event], { sentAt: "2026-04-30T12:00:00.000Z" });
  const [row] = await stored(ada, event.id);
  expect(row.occurred_at.toISOString()).toBe("2026-04-30T11:59:50.000Z");
  expect(row.received_at.getTime() - row.corrected_at.getTime()).toBe(10_000);
  expect(Math.abs(row.received_at.getTime() - Date.now())).toBeLessThan(5_000);
});

test("ids in capitals are the same ids", async () => {
  const event = click();
  await save(ada, [event]);
  const loud = { ...event, id: event.id.toUpperCase() };
  expect(await save(ada, [loud])).toMatchObject({ duplicates: 1 });
});

test("the weights in force are stamped, and stay when others come into force", async () => {
  const before = click({ kind: "play" });
  const search = click({ kind: "search", query: "vampire", titleId: undefined });
  await save(ada, [before, search]);
  const { version } = await saveWeights(
    { click: 1, play: 7, skip: 3, complete: 4, close: 2 },
    "try",
  );
  const after = click({ kind: "play" });
  await save(ada, [after]);
  expect(await stored(ada, before.id)).toMatchObject([{ weight: 2, weights_version: 1 }]);
  expect(await stored(ada, search.id)).toMatchObject([{ weight: 0, title_id: null }]);
  expect(await stored(ada, after.id)).toMatchObject([{ weight: 7, weights_version: version }]);
});

async function addRanking(viewer: ViewerId) {
  const id = randomUUID();
  await pool().query(
    `insert into ranking (id, viewer_id, policy, policy_version, weights_version, grid, rows)
      values ($1, $2, 'test', '1', 1, '[["nosferatu"], ["nosferatu", "metropolis"]]', '[]')`,
    [id, viewer],
  );
  return id;
}

test("a right placement is kept; a wrong or foreign one is nulled and marked", async () => {
  const own = await addRanking(ada);
  const foreign = await addRanking(bruno);
  const right = click({ placement: { rankingId: own, row: 1, position: 1 } });
  const wrong = [
    { rankingId: own, row: 1, position: 0 }, // another title stood there
    { rankingId: own, row: 9, position: 9 }, // nothing stood there
    { rankingId: foreign, row: 1, position: 1 },
    { rankingId: randomUUID(), row: 1, position: 1 },
    "the top row",
  ].map((placement) => click({ placement }));
  expect(await save(ada, [right, ...wrong])).toMatchObject({ accepted: 6 });
  expect(await stored(ada, right.id)).toMatchObject([
    { ranking_id: own, row: 1, position: 1, placement_fault: false },
  ]);
  for (const { id } of wrong) {
    expect(await stored(ada, id)).toMatchObject([
      { ranking_id: null, row: null, position: null, placement_fault: true },
    ]);
  }
});

test("what a page stands in is kept where it is told, and what nobody knows costs no event", async () => {
  const told = click({ app: "1.4.0", viewport: "1400x900", device: "computer" });
  const strange = click({ app: 7, viewport: "1397x901", device: "fridge" });
  expect(await save(ada, [told, strange, click()])).toMatchObject({ accepted: 3, rejected: [] });
  expect(await stored(ada, told.id)).toMatchObject([
    { app_version: "1.4.0", viewport: "1400x900", device: "computer" },
  ]);
  expect(await stored(ada, strange.id)).toMatchObject([
    { app_version: null, viewport: null, device: null },
  ]);
});

test("a paused viewer's acts are dropped and counted, commands are kept", async () => {
  const batch = eventBatch.parse({ sentAt: NOON, events: [click(), click({ kind: "list_add" })] });
  const answer = await saveEvents({ id: ada, loggingPaused: true }, batch);
  expect(answer).toEqual({ accepted: 1, duplicates: 0, rejected: [], paused: 1 });
});

test("an account removed while its browser was sending has to sign in again", async () => {
  const gone = randomUUID() as ViewerId;
  await expect(save(gone, [click()])).rejects.toMatchObject({ outcome: "signInNeeded" });
});

test("two tabs that send the same events the other way round both get an answer", async () => {
  for (let round = 0; round < 10; round += 1) {
    const events = Array.from({ length: 100 }, () => click());
    const answers = await Promise.all([save(ada, events), save(ada, events.toReversed())]);
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(100);
  }
});

test("every detail survives the way to the database", async () => {
  const played = [
    [0, 3.25],
    [7, 20],
  ];
  const event = click({ kind: "complete", position: 20, duration: 20.04, played });
  const search = click({ kind: "search", titleId: undefined, query: 'say "{héllo}", 🎬\\' });
  await save(ada, [event, search]);
  expect((await stored(ada, event.id))[0].detail).toEqual({
    position: 20,
    duration: 20.04,
    played,
  });
  expect((await stored(ada, search.id))[0].detail).toEqual({ query: 'say "{héllo}", 🎬\\' });
});

test("the log refuses changes", async () => {
  await save(ada, [click()]);
  await expect(pool().query("update event set weight = 9")).rejects.toThrow("immutable");
});

test("listeners in this process hear of it after the commit", async () => {
  const { onLogGrowth } = await import("@/lib/events/stream");
  const heard = vi.fn();
  const stop = onLogGrowth(heard);
  const event = click();
  await save(ada, [event]);
  expect(heard).toHaveBeenCalled();
  expect(await stored(ada, event.id)).toHaveLength(1);
  stop();
});

test("other processes are told, and once may stand for many", async () => {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
  const heard: string[] = [];
  other.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await other.query(`listen ${LOG_CHANNEL}`);
  await Promise.all(Array.from({ length: 20 }, () => save(ada, [click()])));
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  expect(heard[0]).toMatch(/^events /);
  expect(heard.length).toBeLessThanOrEqual(20);
  await other.end();
});

test("the same weights sent twice at once are one version, and the same numbers again none", async () => {
  const weights = { click: 1, play: 8, skip: 3, complete: 4, close: 2 };
  const sent = await Promise.all([1, 2, 3].map(() => saveWeights(weights, "clicked twice")));
  const [{ version }] = sent;
  expect(sent.map((saved) => saved.version)).toEqual([version, version, version]);
  expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await saveWeights(weights, "no change")).toEqual({ version, isNew: false });
});
