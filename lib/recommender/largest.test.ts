import fc from "fast-check";
import { expect, test } from "vitest";
import { nthLargest, nthLargestOf } from "@/lib/recommender/largest";

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

const BELOW_ALL = Number.NEGATIVE_INFINITY;
const aNumber = fc.oneof(
  fc.constantFrom(0, -0, 1, BELOW_ALL, 5e-324, 1e300, -1e300),
  fc.double({ min: -2, max: 2, noNaN: true }),
);

test("is the same counted in steps, and leaves the values as they are", () => {
  fc.assert(
    fc.property(
      fc.array(aNumber, { minLength: 1, maxLength: 900, size: "max" }),
      fc.nat(),
      (some, any) => {
        const values = Float64Array.from(some);
        const nth = 1 + (any % values.length);
        const sorted = values.toSorted().reverse();
        expect(nthLargestOf(values, values.length, nth) === sorted[nth - 1]).toBe(true); // zeros are equal
        expect(values).toEqual(Float64Array.from(some));
      },
    ),
  );
});
