import { expect, test } from "vitest";
import { comparisonsOf, holm, randomisationP } from "@/lib/evaluation/comparison";

const contestant = (name: string, ...values: number[]) => ({
  name,
  trials: new Map([
    [1, { viewers: Int32Array.from(values.keys()), values: Float64Array.from(values) }],
  ]),
});

test("three viewers who all gain: two of the eight sign patterns are as extreme", () => {
  expect(randomisationP(Float64Array.of(0.1, 0.1, 0.1), 42)).toBeCloseTo(2 / 8, 1);
});

test("ten viewers who all gain: 2 in 1024", () => {
  expect(randomisationP(new Float64Array(10).fill(0.1), 42)).toBeLessThan(0.01);
});

test("no difference is never significant", () => {
  expect(randomisationP(Float64Array.of(0.2, -0.2, 0, 0), 1)).toBe(1);
});

test("the gain is paired by viewer, not the difference of two intervals", () => {
  const other = Array.from({ length: 60 }, (_, v) => (v % 10) / 10);
  const better = other.map((value) => value + 0.05);
  const [comparison] = comparisonsOf([contestant("a", ...better), contestant("b", ...other)], 1);
  expect(comparison.gain.low).toBeCloseTo(0.05, 6);
  expect(comparison.gain.high).toBeCloseTo(0.05, 6);
  expect(comparison).toMatchObject({ better: "a", other: "b", trials: 1, won: 1 });
});

test("Holm: the smallest of three p counts three times, and none falls below one before it", () => {
  const adjusted = holm([{ p: 0.04 }, { p: 0.01 }, { p: 0.03 }]).map((item) => item.adjusted);
  expect(adjusted[0]).toBeCloseTo(0.06);
  expect(adjusted[1]).toBeCloseTo(0.03);
  expect(adjusted[2]).toBeCloseTo(0.06);
});
