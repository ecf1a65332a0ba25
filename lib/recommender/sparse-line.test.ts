import { expect, test } from "vitest";
import { SparseLine } from "@/lib/recommender/sparse-line";

/** Ids that jump to and fro, each with ten times itself. */
function cells(length: number) {
  const ids = Array.from({ length }, (_, turn) => (turn * 7_919) % 10_007);
  return { ids, values: ids.map((id) => id * 10), length };
}

test.each([0, 1, 63, 64, 65, 1_000])("a line of %i cells has them in order", (length) => {
  const given = cells(length);
  const line = SparseLine.of(given);
  const ascending = given.ids.toSorted((a, b) => a - b);
  expect([...line.ids.subarray(0, line.length)]).toEqual(ascending);
  expect(ascending.map((id) => line.get(id))).toEqual(ascending.map((id) => id * 10));
});

test("a line keeps what it was made of when another is made", () => {
  const line = SparseLine.of(cells(40));
  SparseLine.of(cells(80));
  expect(line.get(7_919)).toBe(79_190);
  expect(line.sum).toBe(cells(40).values.reduce((sum, value) => sum + value, 0));
});
