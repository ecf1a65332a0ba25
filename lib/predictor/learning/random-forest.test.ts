import { expect, test } from "vitest";
import { type Sample, tableOf } from "@/lib/predictor/feature-table";
import { rocAuc } from "@/lib/predictor/learning/accuracy";
import { binsOf } from "@/lib/predictor/learning/bins";
import { addForestParts, fitForest, forestChance } from "@/lib/predictor/learning/random-forest";
import { growTree } from "@/lib/predictor/learning/tree";

function sample(rows: number[][], liked: number[]): Sample {
  const columns = rows[0].map((_, i) => ({
    group: "numbers" as const,
    kind: "number" as const,
    fact: `number ${i}`,
  }));
  const table = tableOf(rows.length, columns);
  table.values.set(rows.flat());
  return { table, rows: Int32Array.from(rows.keys()), liked: Uint8Array.from(liked) };
}

const growth = { featureShare: 1, leastLeaf: 1, depth: 5 };

test("a tree cuts where impurity falls most", () => {
  // the first number tells all but one apart at 2.5, the second nothing
  const told = sample(
    [
      [1, 0],
      [2, 1],
      [3, 0],
      [4, 1],
      [5, 0],
    ],
    [0, 0, 1, 1, 1],
  );
  const tree = growTree(
    { bins: binsOf(told), liked: told.liked, counts: new Float64Array(5).fill(1) },
    growth,
    () => 0,
  );
  expect([tree.feature[0], tree.cut[0]]).toEqual([0, 2.5]);
  expect(tree.chance[0]).toBeCloseTo(3 / 5);
  expect([tree.chance[tree.left[0]], tree.chance[tree.left[0] + 1]]).toEqual([0, 1]);
});

test("what counts twice weighs twice in a leaf", () => {
  const told = sample([[1], [1], [1]], [1, 0, 0]);
  const tree = growTree(
    { bins: binsOf(told), liked: told.liked, counts: Float64Array.of(2, 1, 1) },
    growth,
    () => 0,
  );
  expect([...tree.chance]).toEqual([0.5]);
});

test("what is not known goes a way of its own", () => {
  const told = sample([[Number.NaN], [Number.NaN], [1], [2]], [1, 1, 0, 0]);
  const forest = fitForest(told, { ...growth, trees: 30 }, 1);
  expect(forestChance(forest, told.table, 0)).toBeGreaterThan(0.8);
  expect(forestChance(forest, told.table, 3)).toBeLessThan(0.2);
});

const many = (() => {
  const rows = Array.from({ length: 300 }, (_, i) => [
    Math.sin(i),
    Math.sin(7 * i),
    Math.sin(13 * i),
  ]);
  return sample(
    rows,
    rows.map(([a, b]) => Number(a > 0 !== b > 0)),
  ); // no line tells these apart
})();

test("a forest learns what no straight line can tell apart", () => {
  const half = { ...many, rows: many.rows.subarray(0, 150), liked: many.liked.subarray(0, 150) };
  const forest = fitForest(half, { ...growth, depth: 8, trees: 60 }, 1);
  const chances = Float64Array.from(many.rows.subarray(150), (row) =>
    forestChance(forest, many.table, row),
  );
  expect(rocAuc({ chances, liked: many.liked.subarray(150) })).toBeGreaterThan(0.95);
});

test("the same seed grows the same forest, another one another", () => {
  const grown = (seed: number) => JSON.stringify(fitForest(many, { ...growth, trees: 5 }, seed));
  expect(grown(3)).toBe(grown(3));
  expect(grown(3)).not.toBe(grown(4));
});

test("what the splits on a film's way add makes up its chance", () => {
  const forest = fitForest(many, { ...growth, trees: 20 }, 1);
  const parts = new Float64Array(3);
  const roots = addForestParts(forest, { table: many.table, from: 5, to: 6 }, parts);
  expect(roots + parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(
    forestChance(forest, many.table, 5),
    5,
  );
});
