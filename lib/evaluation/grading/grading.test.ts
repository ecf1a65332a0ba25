import { expect, test } from "vitest";
import { bentByDayPart, dayPartOf } from "@/lib/evaluation/grading/day-part";
import { holdGradingContest } from "@/lib/evaluation/grading/grading-contest";
import { logOptions } from "@/lib/evaluation/grading/log-options";
import { fadedBy } from "@/lib/evaluation/grading/recency";
import { popularity } from "@/lib/evaluation/models/popularity";
import { ActList } from "@/lib/evaluation/sources/act-list";
import { splitOf } from "@/lib/evaluation/split";
import type { EventKind } from "@/lib/events/kinds";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

const DAY = 86_400;
const weights = { version: 1, click: 1, play: 2, skip: 3, complete: 4, close: 2 };

const matrix = (cells: [viewer: number, title: number, value: number][]) =>
  SparseMatrix.of(
    { rows: 2, columns: 3 },
    {
      row: Int32Array.from(cells, ([viewer]) => viewer),
      column: Int32Array.from(cells, ([, title]) => title),
      value: Float32Array.from(cells, ([, , value]) => value),
    },
  );

test("strengths fade as seen from each viewer's own last act", () => {
  const train = matrix([
    [0, 0, 4],
    [0, 1, 4],
    [1, 2, 4],
  ]);
  const times = Float64Array.of(0, 20 * DAY, 5 * DAY);
  const faded = fadedBy(10)({ train, times, seed: 1 });
  expect([...faded.values]).toEqual([1, 4, 4]);
});

test("the part of the day lifts what is watched then, and leaves alone who is not asked", () => {
  expect([0, 7, 13, 23].map((hour) => dayPartOf(hour * 3600))).toEqual([0, 1, 2, 3]);
  const train = matrix([
    [0, 0, 1],
    [0, 1, 1],
    [1, 0, 1],
  ]);
  const times = Float64Array.of(DAY, 3 * DAY + 20 * 3600, 2 * DAY); // title 0 at night, title 1 in the evening
  const moments = Float64Array.of(9 * DAY + 3600, Number.NaN);
  const bend = bentByDayPart(() => moments, 1)({ train, times, seed: 1 });
  const scores = Float64Array.of(1, 1, -1);
  bend(0, scores);
  expect(scores[0]).toBeGreaterThan(1);
  expect(scores[1]).toBeLessThan(1);
  expect(scores[2]).toBe(-1);
  const untouched = Float64Array.of(1, 1, 1);
  bend(1, untouched);
  expect([...untouched]).toEqual([1, 1, 1]);
});

function log(acts: [viewer: string, title: string, kinds: EventKind[], day: number][]) {
  const list = new ActList();
  for (const [viewer, title, kinds, day] of acts) {
    for (const kind of kinds) {
      const viewingId = `${viewer} ${title} ${day}`;
      list.add(viewer, title, {
        id: `${viewingId} ${kind}`,
        kind,
        viewingId,
        at: day * DAY * 1000,
      });
    }
  }
  return list.settled("a log", weights);
}

test("a log of acts is a data set whose strengths can be folded anew; what is forgotten is not in it", () => {
  const { interactions, recordOf } = log([
    ["ada", "a", ["play", "skip"], 0],
    ["ada", "a", ["click"], 3],
    ["bo", "b", ["play", "forget"], 0],
  ]);
  expect([...interactions.strength]).toEqual([3.5]);
  expect(recordOf(0, 0)?.strength({ ...weights, fold: "sum" })).toBe(6);
});

test("acts against a title are cells below zero", () => {
  const { interactions, recordOf } = log([
    ["ada", "a", ["play", "skip"], 0],
    ["ada", "b", ["play", "complete"], 1],
  ]);
  const { train } = splitOf(interactions, { train: Int32Array.of(0, 1), test: Int32Array.of() });
  const option = logOptions(recordOf, weights).find(
    ({ group, name }) => group === "skip" && name.startsWith("against"),
  );
  expect([...(option?.read?.({ train, seed: 1 }).values ?? [])]).toEqual([-1, 4]);
});

test("an option is measured against the policy as it is, on the same viewers", async () => {
  const { interactions } = log([
    ["ada", "a", ["play"], 0],
    ["bo", "a", ["play"], 1],
    ["bo", "b", ["play"], 2],
    ["cy", "b", ["play"], 2],
    ["cy", "c", ["play"], 2],
    ["dee", "c", ["play"], 2],
  ]);
  const split = splitOf(interactions, {
    train: Int32Array.of(1, 2, 3, 4, 5),
    test: Int32Array.of(0),
  });
  const worst = {
    group: "test",
    name: "turned over",
    adjust: () => (_: number, scores: Float64Array) => {
      for (let title = 0; title < scores.length; title++) scores[title] *= -1;
    },
  };
  const table = await holdGradingContest(
    {
      ...{ data: "a log", protocol: "by hand", relevant: "everything", base: popularity, seed: 1 },
      options: [worst],
      trials: [{ label: "one", seed: 1, split }],
    },
    { k: 1, freeBytes: 1e9, patienceSeconds: 60, tell: () => {}, clock: () => 0 },
  );
  expect(table).toMatchObject({ policy: "popularity", viewers: 1, trials: 1 });
  expect(table.asItIs.mean).toBe(0); // a is watched by one, b and c by two
  expect(table.options).toMatchObject([{ option: "test: turned over", gain: { mean: 1 } }]);
});
