import fc from "fast-check";
import { expect, test } from "vitest";
import { topTitles } from "@/lib/evaluation/top-titles";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

function world(rows: number, columns: number, seen: [number, number][] = []) {
  const train = SparseMatrix.of(
    { rows, columns },
    {
      row: Int32Array.from(seen, ([viewer]) => viewer),
      column: Int32Array.from(seen, ([, title]) => title),
      value: new Float32Array(seen.length).fill(1),
    },
  );
  return { train, seen: train };
}

function listOf(scores: number[], asked: ReturnType<typeof world>, k: number, seed = 1) {
  const model = { score: (_: number, into: Float64Array) => into.set(scores) };
  return [...topTitles(model, asked, { k, viewers: Int32Array.of(0), seed }).titles];
}

test("the best titles come first, without those already known", () => {
  expect(listOf([5, 9, 1, 7], world(1, 4, [[0, 1]]), 3)).toEqual([3, 0, 2]);
});

test("what a policy cannot speak about leaves the end of the list empty", () => {
  expect(listOf([Number.NEGATIVE_INFINITY, 2, 0], world(1, 3), 3)).toEqual([1, 2, -1]);
});

test("only candidates are ranked where there are some", () => {
  const candidates = { starts: Int32Array.of(0, 2), ids: Int32Array.of(2, 0) };
  expect(listOf([1, 9, 3, 8], { ...world(1, 4), ...{ candidates } }, 3)).toEqual([2, 0, -1]);
});

test("equal scores stand in an order that follows the seed and nothing else", () => {
  const orders = new Set(
    [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => listOf([4, 4, 4, 4], world(1, 4), 4, seed).join()),
  );
  expect(orders.size).toBeGreaterThan(3);
  expect(listOf([4, 4, 4, 4], world(1, 4), 4, 5)).toEqual(listOf([4, 4, 4, 4], world(1, 4), 4, 5));
});

test("a score that is no number is an error, not a place in a list", () => {
  expect(() => listOf([1, Number.NaN], world(1, 2), 2)).toThrow("Got the score NaN for title 1.");
});

test("the list is what sorting everything would give", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 12 }), (drawn, k) => {
      const list = listOf(drawn, world(1, drawn.length), k).filter((title) => title >= 0);
      const best = drawn.toSorted((a, b) => b - a).slice(0, k);
      expect(list.map((title) => drawn[title])).toEqual(best);
      expect(new Set(list).size).toBe(list.length);
    }),
  );
});
