import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { saveWeights } from "@/lib/events/write";
import { freshEngine, refreshTitles, refreshViewers, stopEngine } from "@/lib/rankings/engine";
import { readHealth } from "@/lib/rankings/health";
import { subscribe } from "@/lib/rankings/live-hub";
import type { LiveMessage } from "@/lib/rankings/live-viewer";
import { type Actor, actOn, storeActs } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();

const DAY = 24 * 60 * 60 * 1000;
const SHELF = ["dracula", "nosferatu", "faust", "vampyr", "metropolis", "sunrise"];

beforeAll(() => addTitles(...SHELF));
beforeEach(stopEngine);
afterAll(stopEngine);

async function friend(): Promise<Actor> {
  const id = await addViewer({ name: `Friend ${randomUUID()}` });
  await answerConsent(id, "helps_others", true);
  return { id, loggingPaused: false };
}

async function confidence(viewer: Actor, titleId: string) {
  const { model } = await freshEngine();
  const title = model.preferences.titles.find(titleId);
  return title === undefined ? 0 : model.preferences.row(viewer.id).get(title);
}

test("an event is seen by the next reader, also of a viewer who has just come", async () => {
  await freshEngine();
  const ada = await friend();
  await actOn(ada, "dracula", ["click", "play", "skip", "close"], {
    from: 2,
    to: 9,
    input: "key",
  });
  expect(await confidence(ada, "dracula")).toBe(2); // log2(1 + 3)
});

test("a transaction that commits late is not missed by a mark that moved on", async () => {
  const ada = await friend();
  await freshEngine();
  const slow = await pool().connect();
  await slow.query("begin");
  await slow.query(
    `insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at,
       received_at, corrected_at) select $1, gen_random_uuid(), 'click', 'faust', 1, 1, now(), now(), now(), now()`,
    [ada.id],
  );
  await storeActs(ada, "nosferatu", ["click"]); // commits first, with the higher number
  await freshEngine();
  expect(await confidence(ada, "faust")).toBe(0);
  await slow.query("commit");
  slow.release();
  await expect.poll(() => confidence(ada, "faust")).toBe(1);
  expect(await confidence(ada, "nosferatu")).toBe(1);
});

test("starting anew from the log gives the same preferences", async () => {
  const ada = await friend();
  await actOn(ada, "dracula", ["click", "play", "complete"]);
  await actOn(ada, "faust", ["dislike"]);
  const before = await freshEngine();
  await stopEngine();
  const after = await freshEngine();
  expect(after).not.toBe(before);
  expect(after.model.preferences.size).toBe(before.model.preferences.size);
  expect(await confidence(ada, "faust")).toBe(-1);
});

test("new weights weigh what was logged under the old ones", async () => {
  const ada = await friend();
  await actOn(ada, "dracula", ["click"]);
  expect(await confidence(ada, "dracula")).toBe(1);
  await saveWeights({ click: 7, play: 7, skip: 7, complete: 7, close: 7 }, "try");
  await expect.poll(() => confidence(ada, "dracula")).toBe(3); // log2(1 + 7)
  await saveWeights({ click: 1, play: 2, skip: 3, complete: 4, close: 2 }, "back");
});

test("heat that was seen from long ago is seen from now again", async () => {
  const ada = await friend();
  await actOn(ada, "dracula", ["click", "play", "complete"]);
  const { model } = await freshEngine();
  const heat = () => model.heat.row(ada.id).get(model.heat.titles.intern("dracula"));
  const now = model.since;
  model.since = now - 300 * DAY; // as when Matinee has run for so long
  await actOn(ada, "faust", ["click"]);
  await freshEngine();
  expect(model.since).toBeGreaterThanOrEqual(now);
  expect(heat()).toBeCloseTo(4, 1); // a full watch a moment ago
});

test("health counts what the engine knows and that it is not behind", async () => {
  const { model } = await freshEngine();
  await refreshTitles();
  expect(await readHealth()).toEqual({
    status: "ok",
    database: "ok",
    engine: {
      viewers: model.viewers.size,
      titles: SHELF.length,
      preferences: model.preferences.size,
      lagEvents: 0,
      loadMilliseconds: expect.any(Number),
      ...{ isRestored: false, snapshotBytes: 0, snapshotSeconds: null },
      unmerged: model.preferences.size, // so few need no base
      baseBytes: 0,
    },
  });
});

test("a browser is told when its viewer's page changes, at most once a second, and not otherwise", async () => {
  const ada = await friend();
  const bruno = await friend();
  await freshEngine();
  const told: (LiveMessage & { at: number })[] = [];
  const leave = await subscribe(ada.id, (message) =>
    told.push({ ...message, at: performance.now() }),
  );
  const pages = () => told.filter(({ event }) => event === "page");
  const first = await actOn(ada, "dracula", ["click", "play", "complete"]);
  await expect.poll(() => pages().length).toBe(1);
  expect(pages()[0].data).toMatchObject({ causes: expect.arrayContaining([first]) });
  // Bruno shares Dracula with Ada, so what else he watches becomes her business
  await actOn(bruno, "dracula", ["click", "play", "complete"]);
  await actOn(bruno, "sunrise", ["click", "play", "complete"]);
  await expect.poll(() => pages().length).toBeGreaterThan(1);
  await sleep(1_200);
  const times = pages().map(({ at }) => at);
  for (const [turn, at] of times.slice(1).entries()) expect(at - times[turn]).toBeGreaterThan(900);
  await actOn(bruno, "sunrise", ["impression"], { visibleMs: 1_000, firstVisibleAt: new Date() });
  await sleep(1_200);
  expect(pages().length).toBe(times.length);
  leave();
});

test("presence names only those who agreed to be seen", async () => {
  const ada = await friend();
  const bruno = await friend();
  await answerConsent(bruno.id, "visible_by_name", true);
  await freshEngine();
  const told: LiveMessage[] = [];
  const leaves = [
    await subscribe(bruno.id, () => undefined),
    await subscribe(ada.id, (message) => told.push(message)),
  ];
  expect(told.at(-1)).toMatchObject({
    event: "presence",
    data: { online: [{ viewer: expect.stringMatching(/^Friend /) }], others: 1 },
  });
  await answerConsent(bruno.id, "visible_by_name", false);
  await refreshViewers();
  expect(told.at(-1)).toEqual({ event: "presence", data: { online: [], others: 2 } });
  for (const leave of leaves) leave();
});
