import { expect, test } from "vitest";
import { calibrationCurve, precisionCurve, rocCurve } from "@/lib/predictor/learning/curves";

const judged = {
  chances: Float64Array.from([0.9, 0.8, 0.8, 0.2]),
  liked: Uint8Array.from([1, 1, 0, 0]),
};

test("the ROC curve steps as the threshold falls, equal chances at once", () => {
  expect(rocCurve(judged)).toEqual([
    [0, 0],
    [0, 0.5],
    [0.5, 1],
    [1, 1],
  ]);
});

test("precision is told for the recall it comes with", () => {
  expect(precisionCurve(judged)).toEqual([
    [0.5, 1],
    [1, 2 / 3],
    [1, 0.5],
  ]);
});

test("chances that hold lie on the diagonal", () => {
  const chances = Float64Array.from({ length: 50 }, (_, i) => (i < 25 ? 0.2 : 0.8));
  const liked = Uint8Array.from(chances, (chance, i) => Number(i % 5 < (chance < 0.5 ? 1 : 4)));
  for (const [said, came] of calibrationCurve({ chances, liked }))
    expect(came).toBeCloseTo(said, 0);
});
