import { expect, test } from "vitest";
import { nthLargest } from "@/lib/recommender/largest";

test("the nth largest is the one that stands nth when all are sorted, equal ones counted each", () => {
  for (const distinct of [1, 2, 5, 1_000_000]) {
    for (let size = 1; size <= 40; size++) {
      const values = Float64Array.from({ length: size }, (_, at) => ((at * 7_919) % distinct) - 2);
      const sorted = values.toSorted().reverse();
      for (let nth = 1; nth <= size; nth++) {
        expect(nthLargest(values.slice(), nth)).toBe(sorted[nth - 1]);
      }
    }
  }
});

test("order does not matter", () => {
  const rising = Float64Array.from({ length: 100 }, (_, at) => at);
  expect(nthLargest(rising.slice(), 10)).toBe(90);
  expect(nthLargest(rising.slice().reverse(), 10)).toBe(90);
});
