import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { eraseActs, eraseViewer, saveConsents } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { eventBatch } from "@/lib/events/schema";
import { saveEvents } from "@/lib/events/write";
import { forgetPageOf, freshEngine, refreshViewers, stopEngine } from "@/lib/rankings/engine";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer, countEvents } from "@/scripts/database/test-viewer";

useTestDatabase();

let ada: ViewerId;
let bruno: ViewerId;

beforeEach(async () => {
  await stopEngine();
  await pool().query("truncate viewer, title, erasure cascade");
  [ada, bruno] = [await addViewer({ name: "Ada" }), await addViewer({ name: "Bruno" })];
  for (const id of [ada, bruno]) await saveConsents(id, { helps_others: true });
  await addTitles("metropolis", "nosferatu", "faust");
});

function watched(titleId: string, occurredAt: string) {
  const viewingId = randomUUID();
  return ["click", "play"].map((kind) => {
    const common = { id: randomUUID(), kind, titleId, occurredAt };
    return { ...common, viewingId, tabId: viewingId, seq: 0 };
  });
}

async function see(id: ViewerId, titles: string[], happenedAt = new Date()) {
  const { rows } = await pool().query<{ erasedAt: Date | null }>(
    `select erased_at as "erasedAt" from viewer where id = $1`,
    [id],
  );
  const events = titles.flatMap((title) => watched(title, happenedAt.toISOString()));
  const batch = eventBatch.parse({ sentAt: new Date().toISOString(), events });
  return saveEvents({ id, loggingPaused: false, ...rows[0] }, batch);
}

async function erase(id: ViewerId) {
  const erased = await eraseActs(id);
  await forgetPageOf(id);
  await refreshViewers();
  return erased;
}

const tombstones = async () =>
  (await pool().query("select origin, scope, events, pages from erasure order by id")).rows;

test("an erasure leaves nothing in log, preferences and neighbours, and a count", async () => {
  await see(ada, ["metropolis", "nosferatu"]);
  await see(bruno, ["metropolis", "nosferatu", "faust"]);
  const engine = await freshEngine();
  const neighboursOfAda = () =>
    engine.model.preferences.neighbours(ada, { neighbours: 10, shrinkage: 1 });
  expect(neighboursOfAda().length).toBe(1);
  expect(await erase(bruno)).toEqual({ events: 6, pages: 0 });
  expect(await countEvents(bruno)).toBe(0);
  expect(neighboursOfAda()).toEqual([]);
  expect(engine.model.states.get(bruno)).toBeUndefined();
  expect(engine.model.viewers.has(bruno)).toBe(true);
  expect(await countEvents(ada)).toBe(4);
  expect(await tombstones()).toEqual([{ origin: "real", scope: "data", events: 6, pages: 0 }]);
});

test("what a browser still holds from before the erasure is not taken in, what comes after is", async () => {
  const before = new Date(Date.now() - 60_000);
  await see(bruno, ["metropolis"]);
  await erase(bruno);
  expect((await see(bruno, ["faust"], before)).rejected.map(({ reason }) => reason)).toEqual([
    "bad_time",
    "bad_time",
  ]);
  expect(await see(bruno, ["faust"], new Date())).toMatchObject({ accepted: 2, rejected: [] });
  const engine = await freshEngine();
  expect([...(engine.model.states.get(bruno)?.keys() ?? [])]).toEqual(["faust"]);
});

test("a batch that was on its way while everything was erased does not stay", async () => {
  const rounds = Array.from({ length: 20 }, () =>
    see(bruno, ["metropolis"], new Date(Date.now() - 1_000)),
  );
  await Promise.all([erase(bruno), ...rounds]);
  expect(await countEvents(bruno)).toBe(0);
});

test("an engine that starts after the erasure knows nothing of it either", async () => {
  await see(bruno, ["metropolis"]);
  await freshEngine();
  await erase(bruno);
  await stopEngine();
  const engine = await freshEngine();
  expect(engine.model.states.get(bruno)).toBeUndefined();
});

test("deleting an account leaves a count as well, and an erasure of nothing none", async () => {
  await eraseActs(ada);
  await see(bruno, ["faust"]);
  await eraseViewer(bruno);
  expect(await tombstones()).toEqual([{ origin: "real", scope: "account", events: 2, pages: 0 }]);
});
