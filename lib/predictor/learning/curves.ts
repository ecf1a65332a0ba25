import type { Judged } from "@/lib/predictor/learning/accuracy";

type Point = [number, number];

/** False positive rate and true positive rate at every threshold, from saying no to all to saying yes to all. */
export function rocCurve(judged: Judged): Point[] {
  const { liked } = judged;
  const yes = liked.reduce((sum, one) => sum + one, 0);
  const no = liked.length - yes;
  return [
    [0, 0],
    ...stepsOf(judged).map(
      ({ said, right }): Point => [no === 0 ? 0 : (said - right) / no, yes === 0 ? 0 : right / yes],
    ),
  ];
}

/** Recall and precision at every threshold. */
export function precisionCurve(judged: Judged): Point[] {
  const yes = judged.liked.reduce((sum, one) => sum + one, 0);
  return stepsOf(judged).map(
    ({ said, right }): Point => [yes === 0 ? 0 : right / yes, right / said],
  );
}

const BINS = 5;

/** Mean chance and share of likes, in parts of equal size by chance. */
export function calibrationCurve({ chances, liked }: Judged): Point[] {
  const order = Array.from(chances.keys()).sort((a, b) => chances[a] - chances[b]);
  const points: Point[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    const part = order.slice((bin * order.length) / BINS, ((bin + 1) * order.length) / BINS);
    if (part.length === 0) continue;
    const mean = (values: ArrayLike<number>) =>
      part.reduce((sum, place) => sum + values[place], 0) / part.length;
    points.push([mean(chances), mean(liked)]);
  }
  return points;
}

/** How many are said yes to and how many of these are right, as the threshold falls; equal chances step together. */
function stepsOf({ chances, liked }: Judged) {
  const order = Array.from(chances.keys()).sort((a, b) => chances[b] - chances[a]);
  const steps: { said: number; right: number }[] = [];
  let right = 0;
  for (const [place, at] of order.entries()) {
    right += liked[at];
    if (chances[order[place + 1]] === chances[at]) continue;
    steps.push({ said: place + 1, right });
  }
  return steps;
}
