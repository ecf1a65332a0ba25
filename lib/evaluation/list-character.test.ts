import { expect, test } from "vitest";
import { characterOf, giniOf } from "@/lib/evaluation/list-character";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

// four viewers: title 0 is known to all, title 1 to two of them, title 2 to one of those two, title 3 to nobody
const train = SparseMatrix.of(
  { rows: 4, columns: 4 },
  {
    row: Int32Array.of(0, 1, 2, 3, 0, 1, 0),
    column: Int32Array.of(0, 0, 0, 0, 1, 1, 2),
    value: new Float32Array(7).fill(1),
  },
);

function lists(...titles: number[]) {
  const k = 2;
  const viewers = Int32Array.from({ length: titles.length / k }, (_, v) => v);
  return { k, viewers, titles: Int32Array.from(titles), scores: new Float64Array(titles.length) };
}

test("coverage is the share of titles that stand in a list", () => {
  expect(characterOf(lists(0, 1, 1, 0), train).coverage).toBe(0.5);
});

test("novelty is the mean surprise in bits: known to all 0, to half 1, to a quarter 2", () => {
  expect(characterOf(lists(0, 1, 2, -1), train).novelty).toBeCloseTo((0 + 1 + 2) / 3);
});

test("a viewer who knows nothing makes nothing more surprising", () => {
  const row = Int32Array.of(0, 1, 0);
  const cells = { row, column: Int32Array.of(0, 0, 1), value: new Float32Array(3).fill(1) };
  const withStranger = SparseMatrix.of({ rows: 3, columns: 2 }, cells);
  expect(characterOf(lists(0, 1), withStranger).novelty).toBeCloseTo((0 + 1) / 2);
});

test("a title nobody knows surprises as much as one that one viewer knows", () => {
  expect(characterOf(lists(3, -1), train).novelty).toBe(2);
});

test("diversity is one minus the cosine between the viewers of two listed titles", () => {
  expect(characterOf(lists(0, 1), train).diversity).toBeCloseTo(1 - 2 / Math.sqrt(4 * 2));
  expect(characterOf(lists(2, 3), train).diversity).toBe(1); // nobody in common
});

test("Gini: alike 0; of four titles only one listed 3/4; 1, 1, 2 gives 1/6", () => {
  expect(giniOf(Float64Array.of(3, 3, 3, 3))).toBe(0);
  expect(giniOf(Float64Array.of(0, 0, 8, 0))).toBeCloseTo(3 / 4);
  expect(giniOf(Float64Array.of(2, 1, 1))).toBeCloseTo(1 / 6); // (-2·1 + 0·1 + 2·2) / (3 · 4)
});

test("lists without a title have no character, and no NaN", () => {
  expect(characterOf(lists(-1, -1), train)).toEqual({
    coverage: 0,
    novelty: 0,
    diversity: 0,
    gini: 0,
  });
});
