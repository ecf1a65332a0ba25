import { expect, test } from "vitest";
import { binsOf, farthest, placesOf, type StrengthPair, spreadOf } from "@/lib/weights/strengths";

const pair = (titleId: string, before: number, after: number): StrengthPair => {
  return { titleId, before, after };
};

test("bins of a nice width hold every preference before and after; zero is none", () => {
  const pairs = [pair("a", 1, 0), pair("b", 2, 20), pair("c", 4, 24), pair("d", 4, 0)];
  const bins = binsOf(pairs);
  expect(bins[0]).toEqual({ from: 0, to: 2, before: 1, after: 0 });
  expect(bins[1]).toMatchObject({ from: 2, to: 4, before: 1 });
  expect(bins[2]).toMatchObject({ from: 4, to: 6, before: 2 });
  expect(bins.at(-1)).toMatchObject({ from: 24, to: null, after: 1 });
  expect(bins.reduce((sum, { before }) => sum + before, 0)).toBe(4);
  expect(bins.reduce((sum, { after }) => sum + after, 0)).toBe(2);
});

test("a few giants share the last bin", () => {
  const pairs = Array.from({ length: 200 }, (_, i) => pair(`${i}`, 1 + (i % 4), 1));
  const bins = binsOf([...pairs, pair("giant", 5000, 5000)]);
  expect(bins.length).toBeLessThanOrEqual(13);
  expect(bins.at(-1)).toMatchObject({ to: null, before: 1, after: 1 });
});

test("nothing has no bins, and equal strengths one or more", () => {
  expect(binsOf([])).toEqual([]);
  expect(binsOf([pair("a", 0, 0)])).toEqual([]);
  expect(binsOf([pair("a", 3, 3)]).reduce((sum, { before }) => sum + before, 0)).toBe(1);
});

test("mean, median and most are of what is above zero", () => {
  expect(spreadOf([0, 1, 2, 6])).toEqual({ preferences: 3, mean: 3, median: 2, most: 6 });
  expect(spreadOf([])).toEqual({ preferences: 0, mean: 0, median: 0, most: 0 });
});

test("titles stand by what their pairs add up to, with the place they had", () => {
  const moves = placesOf([pair("a", 3, 1), pair("b", 2, 2), pair("a", 1, 0), pair("new", 0, 9)]);
  expect(moves).toEqual([
    { titleId: "new", before: 0, after: 9, from: null, to: 1 },
    { titleId: "b", before: 2, after: 2, from: 2, to: 2 },
    { titleId: "a", before: 4, after: 1, from: 1, to: 3 },
  ]);
});

test("whoever moved farthest comes first, and who stayed is not named", () => {
  const moves = placesOf([
    ...[pair("a", 9, 1), pair("b", 8, 8), pair("c", 7, 7), pair("d", 6, 6), pair("e", 1, 0)],
  ]);
  expect(farthest(moves, 2).map(({ titleId }) => titleId)).toEqual(["a", "b"]);
  expect(farthest(placesOf([pair("a", 1, 1)]), 5)).toEqual([]);
});
