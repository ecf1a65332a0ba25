import { expect, test } from "vitest";
import { thinningOf } from "@/lib/evaluation/tuning/thinning";

const sets = (...lengths: number[]) => {
  const starts = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = starts[i] + length;
  return { starts, ids: new Int32Array(starts[lengths.length]) };
};

test("a viewer of whom 1 in 9 is hidden counts as one who has 3 to find", () => {
  const given = { learnt: sets(8), relevant: sets(1), k: 10 };
  // the ideal of one title is 1, that of three 1 + 1/log2(3) + 1/2
  expect(thinningOf(0, given)).toBeCloseTo(1 / (1.5 + 1 / Math.log2(3)), 9);
});

test("where both fill the whole list nothing changes", () => {
  expect(thinningOf(0, { learnt: sets(100), relevant: sets(20), k: 10 })).toBe(1);
});

test("a viewer who knows next to nothing has one title to find", () => {
  expect(thinningOf(0, { learnt: sets(0), relevant: sets(1), k: 10 })).toBe(1);
});
