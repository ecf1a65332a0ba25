import { expect, test } from "vitest";
import { intervalOf } from "@/lib/evaluation/interval";

const figures = (...values: number[]) => ({
  viewers: Int32Array.from(values.keys()),
  values: Float64Array.from(values),
});

test("the mean over splits is the mean of their means", () => {
  const short = { viewers: Int32Array.of(0), values: Float64Array.of(1) };
  expect(intervalOf([figures(0, 0.5, 0.1), short], 1).mean).toBeCloseTo((0.2 + 1) / 2);
});

test("of n fair coins the bounds lie two standard errors from the mean", () => {
  const coins = Array.from({ length: 400 }, (_, i) => i % 2);
  const { mean, low, high } = intervalOf([figures(...coins)], 42);
  expect(mean).toBe(0.5);
  expect(low).toBeCloseTo(0.5 - 1.96 * (0.5 / 20), 2);
  expect(high).toBeCloseTo(0.5 + 1.96 * (0.5 / 20), 2);
});

test("five splits of the same people are no five times as many people", () => {
  const coins = figures(...Array.from({ length: 100 }, (_, i) => i % 2));
  const width = (trials: (typeof coins)[]) => {
    const { low, high } = intervalOf(trials, 7);
    return high - low;
  };
  expect(width(Array(5).fill(coins))).toBeCloseTo(width([coins]), 6);
});

test("one viewer has no spread, and nobody has the mean zero", () => {
  expect(intervalOf([figures(0.4)], 1)).toEqual({ mean: 0.4, low: 0.4, high: 0.4 });
  expect(intervalOf([figures()], 1)).toEqual({ mean: 0, low: 0, high: 0 });
  expect(intervalOf([], 1)).toEqual({ mean: 0, low: 0, high: 0 });
});
