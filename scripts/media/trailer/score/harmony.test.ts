import { expect, test } from "vitest";
import { chordSteps, frequencyOf, nearestChordStep, noteAt } from "./harmony";

const cMajor = { root: 48, mode: "major" } as const;

test("counts scale steps up and down through the octaves", () => {
  expect([0, 1, 2, 7, 8, -1].map((step) => noteAt(cMajor, step))).toEqual([48, 50, 52, 60, 62, 47]);
});

test("builds the dominant seventh on the fifth degree", () => {
  expect(chordSteps(4, 4).map((step) => noteAt(cMajor, step))).toEqual([55, 59, 62, 65]);
});

test("finds the closest chord tone", () => {
  expect(nearestChordStep(3, 0)).toBe(2);
  expect(nearestChordStep(6, 0)).toBe(7);
});

test("tunes to A at 440 Hz", () => {
  expect(frequencyOf(69)).toBe(440);
  expect(frequencyOf(57)).toBe(220);
});
