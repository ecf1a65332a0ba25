import { expect, test } from "vitest";
import { marksInARow } from "@/components/charts/axes";

const words = (value: number) => `${value} %`;

test("marks of an axis are left out evenly where they would be written over each other", () => {
  const ticks = [0, 5, 10, 15, 20, 25];
  expect(marksInARow(ticks, words, 600)).toEqual(ticks);
  expect(marksInARow(ticks, words, 160)).toEqual([0, 10, 20]);
  expect(marksInARow(ticks, words, 50)).toEqual([0, 25]);
});
