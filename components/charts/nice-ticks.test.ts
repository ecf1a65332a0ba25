import fc from "fast-check";
import { expect, test } from "vitest";
import { niceTicks } from "@/components/charts/nice-ticks";

test.each([
  [3.6, [0, 1, 2, 3, 4]],
  [4.4, [0, 1, 2, 3, 4, 5]],
  [0.35, [0, 0.1, 0.2, 0.3, 0.4]],
  [21, [0, 5, 10, 15, 20, 25]],
  [0, [0, 1]],
])("an axis up to %d has round marks", (most, ticks) => {
  expect(niceTicks(most)).toEqual(ticks);
});

test("where things are counted, every mark is whole", () => {
  expect(niceTicks(1, true)).toEqual([0, 1]);
  expect(niceTicks(4, true)).toEqual([0, 1, 2, 3, 4]);
  expect(niceTicks(11, true)).toEqual([0, 3, 6, 9, 12]);
});

test("the last mark holds everything, and there are never many", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.boolean(), (most, isWhole) => {
      const ticks = niceTicks(most, isWhole);
      expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(most * (1 - 1e-6));
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
