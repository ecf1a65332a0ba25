import { expect, test } from "vitest";
import {
  everyOrigin,
  readOwnActs,
  readOwnLog,
  readRuns,
  readRunUnderWay,
} from "@/lib/evaluation/read";
import type { KeptRun } from "@/lib/evaluation/schema";
import { deleteRunUnderWay, saveRun, saveRunUnderWay } from "@/lib/evaluation/write";
import { origins } from "@/lib/exports/origins";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewing } from "@/scripts/database/test-log";
import { addTitles, addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();

test("an empty log is an empty data set", async () => {
  const { interactions } = await readOwnLog(everyOrigin);
  expect(interactions.viewer.length).toBe(0);
});

test("the own log is preferences under pseudonyms, of real viewers only if they agreed", async () => {
  await addTitles("nosferatu", "safety-last");
  const [ada, bo] = [await addViewer({ name: "Ada" }), await addViewer({ name: "Bo" })];
  const demo = await addViewer({ name: "Dee", origin: "demo" });
  await answerConsent(ada, "research_export", true);
  const viewed = ["click", "play", "complete"];
  for (const viewer of [ada, bo, demo])
    await addViewing({ viewer, title: "nosferatu", kinds: viewed });
  await addViewing({ viewer: ada, title: "safety-last", kinds: ["click"] });

  const { interactions } = await readOwnLog(everyOrigin);
  expect(interactions.viewers).toHaveLength(2);
  for (const id of [ada, bo, demo]) expect(interactions.viewers).not.toContain(id);
  expect([...interactions.strength].toSorted()).toEqual([1, 4, 4]);
  const justNow = Date.now() / 1000 - 60; // sent as they happened, so they happened when they arrived
  expect(interactions.seconds?.every((at) => at > justNow)).toBe(true);

  const summed = await readOwnLog({ origins: ["demo"], fold: "sum" });
  expect([...summed.interactions.strength]).toEqual([1 + 2 + 4]);
});

test("the acts of the own log fold to the same preferences", async () => {
  const { interactions, recordOf, weights } = await readOwnActs(origins);
  const folded = await readOwnLog(everyOrigin);
  expect(interactions.strength.toSorted()).toEqual(folded.interactions.strength.toSorted());
  const [viewer, title] = [interactions.viewer[0], interactions.title[0]];
  expect(recordOf(viewer, title)?.strength(weights)).toBe(interactions.strength[0]);
});

test("a run that goes on is noted until its own process says that it is over", async () => {
  expect(await readRunUnderWay()).toBeNull();
  const at = "2026-05-01T12:00:00.000Z";
  const run = { process: "one", startedAt: at, seenAt: at, protocol: "temporal" };
  await saveRunUnderWay(run);
  await deleteRunUnderWay("another");
  expect(await readRunUnderWay()).toEqual(run);
  await deleteRunUnderWay("one");
  expect(await readRunUnderWay()).toBeNull();
});

function run(seconds: number): KeptRun {
  const dataSet = { name: "it", viewers: 2, titles: 2, preferences: 3 };
  const startedAt = "2026-05-01T12:00:00.000Z";
  return { startedAt, seconds, fold: "viewing", results: { dataSet, evaluations: [] } };
}

test("the latest ten runs are kept, the latest first", async () => {
  expect(await readRuns()).toEqual([]);
  for (let seconds = 1; seconds <= 12; seconds++) await saveRun(run(seconds));
  expect((await readRuns()).map(({ seconds }) => seconds)).toEqual([
    12, 11, 10, 9, 8, 7, 6, 5, 4, 3,
  ]);
});
