import { expect, test } from "vitest";
import { calibrated, isotonic, platt } from "@/lib/predictor/learning/calibration";

const scored = (scores: number[], liked: number[]) => ({
  scores: Float64Array.from(scores),
  liked: Uint8Array.from(liked),
});

test("adjacent violators are pooled", () => {
  // 0.2 is liked and 0.4 is not: together they are half, and modest by one like and one miss more
  const calibration = isotonic(scored([0.1, 0.2, 0.4, 0.9], [0, 1, 0, 1]));
  expect(calibration).toEqual({
    kind: "isotonic",
    scores: [0.1, expect.closeTo(0.3), 0.9],
    chances: [1 / 3, 1 / 2, 2 / 3],
  });
  expect(calibrated(calibration, 0.2)).toBeCloseTo((1 / 3 + 1 / 2) / 2);
});

test.each([[[0, 1]], [[1, 0]]])(
  "equal scores are one step, whichever way their labels stand: %j",
  (liked) => {
    const calibration = isotonic(scored([0.5, 0.5], liked));
    expect(calibrated(calibration, 0.5)).toBeCloseTo(0.5);
  },
);

test("a balanced score becomes the chance that is true of it", () => {
  // of scores of a half, one in four is liked
  const calibration = platt(
    scored(
      Array(400).fill(0.5),
      Array.from({ length: 400 }, (_, i) => Number(i % 4 === 0)),
    ),
  );
  expect(calibrated(calibration, 0.5)).toBeCloseTo(0.25, 1);
});

test("a score that means the opposite of what it says is not believed", () => {
  const calibration = platt(scored([0.9, 0.8, 0.2, 0.1], [0, 0, 1, 1]));
  expect(calibrated(calibration, 0.9)).toBeCloseTo(calibrated(calibration, 0.1));
});

test("chances rise with scores", () => {
  const calibration = platt(scored([0.1, 0.3, 0.4, 0.6, 0.8, 0.9], [0, 0, 1, 0, 1, 1]));
  const said = [0.1, 0.5, 0.9].map((score) => calibrated(calibration, score));
  expect(said).toEqual(said.toSorted((a, b) => a - b));
  expect(said[0]).toBeLessThan(0.5);
});
