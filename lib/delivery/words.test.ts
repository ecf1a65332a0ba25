import { expect, test } from "vitest";
import { durationWords, percentWords } from "@/lib/delivery/words";

test.each([
  [0, "0 ms"],
  [850, "850 ms"],
  [1_300, "1.3 s"],
  [2_000, "2 s"],
  [45_000, "45 s"],
  [240_000, "4 min"],
  [9_000_000, "2.5 h"],
  [259_200_000, "3 days"],
])("%d milliseconds are %s", (milliseconds, words) => {
  expect(durationWords(milliseconds)).toBe(words);
});

test("a share that is not nothing never reads as nothing", () => {
  expect(percentWords(0)).toBe("0 %");
  expect(percentWords(0.000_000_1)).toBe("< 0.01 %");
  expect(percentWords(0.0123)).toBe("1.23 %");
  expect(percentWords(1)).toBe("100 %");
});
