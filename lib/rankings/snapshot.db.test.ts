import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { eraseActs } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { freshEngine, refreshViewers, startEngine, stopEngine } from "@/lib/rankings/engine";
import { readHealth } from "@/lib/rankings/health";
import { announceChangedPast } from "@/lib/rankings/write";
import { type Actor, actOn } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();

const SHELF = ["dracula", "nosferatu", "faust", "vampyr", "metropolis", "sunrise"];

let ada: Actor;
let bruno: Actor;

beforeAll(() => addTitles(...SHELF));
beforeEach(async () => {
  await stopEngine();
  await pool().query("delete from viewer");
  ada = await friend("Ada");
  bruno = await friend("Bruno");
  await actOn(ada, "dracula", ["click", "play", "complete"]);
  await actOn(ada, "faust", ["click", "like"]);
  await actOn(bruno, "dracula", ["click", "play", "complete"]);
  await actOn(bruno, "sunrise", ["click", "list_add"]);
});
afterAll(stopEngine);

async function friend(name: string): Promise<Actor> {
  const id = await addViewer({ name: `${name} ${randomUUID()}` });
  await answerConsent(id, "helps_others", true);
  return { id, loggingPaused: false };
}

const file = () => path.join(env().MATINEE_DATA, "model.snapshot");

/** An engine started anew; the one before ended without a word. */
async function restarted() {
  const before = await freshEngine();
  await before.stop();
  const slot = globalThis as { [key: symbol]: unknown };
  slot[Symbol.for("matinee.engine")] = undefined;
  return freshEngine();
}

/** What pages are made from, in words. */
function wordsOf({ preferences, heat, states, viewers }: CircleModel) {
  return [...viewers.keys()].sort().map((viewer) => ({
    viewer,
    helps: preferences.isHelping(preferences.viewers.find(viewer) ?? -1),
    near: preferences.neighbours(viewer, { neighbours: 9, shrinkage: 1 }).map(({ name }) => name),
    titles: SHELF.map((title) => {
      const number = preferences.titles.find(title) ?? -1;
      const known = states.get(viewer)?.get(title);
      return {
        confidence: preferences.row(viewer).get(number),
        heat: heat.row(viewer).get(number) > 0,
        said: known?.said,
        viewings: known?.record.viewings,
      };
    }),
  }));
}

test("an engine that begins from a snapshot knows what one knows that folds the log", async () => {
  const { model, snapshot } = await freshEngine();
  await snapshot.write();
  await actOn(ada, "vampyr", ["click", "play", "close"]); // past the snapshot
  await freshEngine();
  const folded = wordsOf(model);
  const restored = await restarted();
  expect(restored.isRestored).toBe(true);
  expect(restored.read).toBe(3);
  expect(wordsOf(restored.model)).toEqual(folded);
  expect((await readHealth()).engine).toMatchObject({
    isRestored: true,
    snapshotBytes: readFileSync(file()).length,
    snapshotSeconds: null, // this process wrote none
  });
});

test.each<[string, () => unknown, RegExp]>([
  ["cut off", () => truncateSync(file(), readFileSync(file()).length - 40), /cut off/],
  ["empty", () => writeFileSync(file(), ""), /cut off/],
  [
    "damaged",
    () => {
      const bytes = readFileSync(file());
      bytes[200] ^= 1;
      writeFileSync(file(), bytes);
    },
    /damaged/,
  ],
  ["of more events than there are", () => loseOne(bruno), /taken out of the log/],
  ["of another log", actAnew, /The log has/],
  ["of other weights", changeWeights, /weights/],
  ["far behind the log", () => impress(bruno, 10_001), /folding the whole log is faster/],
])("a snapshot that is %s is thrown away, with the reason in the log", async (_, spoil, reason) => {
  const { snapshot } = await freshEngine();
  await snapshot.write();
  await stopEngine();
  await spoil();
  const warn = vi.spyOn(log(), "warn");
  const { isRestored, read } = await freshEngine();
  expect(isRestored).toBe(false);
  expect(read).toBeGreaterThan(8);
  expect(warn).toHaveBeenCalledWith({ reason: expect.stringMatching(reason) }, expect.anything());
  expect(existsSync(file())).toBe(false);
  warn.mockRestore();
});

test("states that turn out to be damaged after the start are folded anew from the log", async () => {
  const { snapshot, model } = await freshEngine();
  const folded = wordsOf(model);
  await snapshot.write();
  await stopEngine();
  spoilStates();
  const warn = vi.spyOn(log(), "warn");
  const engine = await startEngine(0);
  expect(engine.isRestored).toBe(true);
  const damaged = { reason: expect.stringMatching(/states.*damaged/) };
  await expect.poll(() => warn.mock.calls).toContainEqual([damaged, expect.anything()]);
  await expect.poll(() => engine.read).toBeGreaterThan(8);
  expect(wordsOf(engine.model)).toEqual(folded);
  warn.mockRestore();
});

/** Changes a byte of the states, whose place stands at the end of the file. */
function spoilStates() {
  const bytes = readFileSync(file());
  const end = bytes.length - 16;
  const contents = JSON.parse(`${bytes.subarray(end - bytes.readUInt32LE(end), end)}`);
  bytes[contents.sections["states.0"].at + 9] ^= 1;
  writeFileSync(file(), bytes);
}

test("states that are not awaited are there for whoever asks", async () => {
  const { snapshot, model } = await freshEngine();
  const folded = wordsOf(model);
  await snapshot.write();
  await stopEngine();
  const engine = await startEngine(0);
  expect(engine.isRestored).toBe(true);
  expect(wordsOf(engine.model)).toEqual(folded);
});

async function actAnew() {
  await pool().query("delete from event");
  await actOn(ada, "faust", ["click", "play", "skip", "complete", "like", "hide"], {
    ...{ from: 2, to: 9, input: "key" },
  });
  await actOn(bruno, "faust", ["click", "play", "complete", "like"]);
}

function loseOne({ id }: Actor) {
  return pool().query(
    "delete from event where viewer_id = $1 and kind = 'click' and title_id = 'dracula'",
    [id],
  );
}

function impress({ id }: Actor, events: number) {
  return pool().query(
    `insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at, corrected_at)
     select $1, gen_random_uuid(), 'impression', 'sunrise', 0, 1, now(), now(), now(), now()
     from generate_series(1, $2::int)`,
    [id, events],
  );
}

function changeWeights() {
  return pool().query(
    `insert into weight_set (version, click, play, skip, complete, close)
     select max(version) + 1, 5, 5, 5, 5, 5 from weight_set`,
  );
}

test("who is removed is in the file no more at once, and in no later one", async () => {
  const { snapshot, model } = await freshEngine();
  await snapshot.write();
  const said = model.states.get(bruno.id)?.get("sunrise")?.said.list?.id ?? "";
  const traces = [Buffer.from(bruno.id), Buffer.from(said.replaceAll("-", ""), "hex")];
  for (const trace of traces) expect(readFileSync(file()).includes(trace)).toBe(true);
  writeFileSync(`${file()}.part`, traces[0]); // as a process that is killed while it writes leaves it
  await pool().query("delete from viewer where id = $1", [bruno.id]);
  await refreshViewers();
  expect(existsSync(`${file()}.part`)).toBe(false);
  const kept = existsSync(file()) ? readFileSync(file()) : Buffer.alloc(0);
  for (const trace of traces) expect(kept.includes(trace)).toBe(false);
  await snapshot.write();
  for (const trace of traces) expect(readFileSync(file()).includes(trace)).toBe(false);
  const restored = await restarted();
  expect(restored.isRestored).toBe(true);
  expect(wordsOf(restored.model)).toEqual(wordsOf(model));
});

test("what was taken out of the past is not brought back by a snapshot", async () => {
  const { snapshot } = await freshEngine();
  await snapshot.write();
  await pool().query("delete from event where viewer_id = $1 and title_id = 'faust'", [ada.id]);
  await announceChangedPast();
  const engine = await freshEngine();
  await expect.poll(() => engine.model.states.get(ada.id)?.get("faust")).toBeUndefined();
  await engine.snapshot.write();
  const restored = await restarted();
  expect(restored.isRestored).toBe(true);
  expect(restored.model.states.get(ada.id)?.get("faust")).toBeUndefined();
  expect(restored.model.states.get(ada.id)?.get("dracula")?.record.viewings).toBe(1);
});

test("what was erased comes back by no snapshot, even where the process ended before it heard", async () => {
  const { snapshot } = await freshEngine();
  await snapshot.write();
  await eraseActs(ada.id); // and no word to the engine, as when the power goes right after the commit
  const { isRestored, model } = await restarted();
  expect(isRestored).toBe(false);
  expect(model.states.get(ada.id)?.get("dracula")).toBeUndefined();
  expect(model.states.get(bruno.id)?.get("dracula")?.record.viewings).toBe(1);
});
