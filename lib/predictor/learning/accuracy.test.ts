import { expect, test } from "vitest";
import {
  brier,
  confusionOf,
  logLoss,
  measuresOf,
  prAuc,
  rocAuc,
} from "@/lib/predictor/learning/accuracy";

const judged = (chances: number[], liked: number[]) => ({
  chances: Float64Array.from(chances),
  liked: Uint8Array.from(liked),
});

// from the top: liked, not, liked, not
const four = judged([0.9, 0.8, 0.6, 0.2], [1, 0, 1, 0]);

test("AUC counts the pairs in the right order: three of four", () => {
  expect(rocAuc(four)).toBeCloseTo(3 / 4);
});

test("equal chances are half right", () => {
  expect(rocAuc(judged([0.5, 0.5, 0.5], [1, 0, 0]))).toBeCloseTo(0.5);
  expect(rocAuc(judged([0.7, 0.7, 0.1], [1, 0, 0]))).toBeCloseTo(0.75);
});

test("without a film of both kinds there is nothing to tell apart", () => {
  expect(rocAuc(judged([0.1, 0.9], [1, 1]))).toBe(0.5);
});

test("average precision is the mean of precision where liked films are met", () => {
  expect(prAuc(four)).toBeCloseTo((1 + 2 / 3) / 2);
});

test("films of one chance are met at once, whatever their order", () => {
  expect(prAuc(judged([0.5, 0.5], [1, 0]))).toBeCloseTo(0.5);
  expect(prAuc(judged([0.5, 0.5], [0, 1]))).toBeCloseTo(0.5);
});

test("the threshold says who is told yes", () => {
  expect(confusionOf(four, 0.7)).toEqual({
    truePositives: 1,
    falsePositives: 1,
    trueNegatives: 1,
    falseNegatives: 1,
  });
  const { accuracy, precision, recall, f1 } = measuresOf(four, 0.5);
  // yes to three, two of them liked, none missed
  expect([accuracy, precision, recall, f1]).toEqual([3 / 4, 2 / 3, 1, 4 / 5]);
});

test("the Brier score is the mean square of what a chance was off by", () => {
  expect(brier(judged([1, 0.5], [1, 0]))).toBeCloseTo(0.125);
});

test("saying a half costs ln 2", () => {
  expect(logLoss(judged([0.5, 0.5], [1, 0]))).toBeCloseTo(Math.LN2);
});
