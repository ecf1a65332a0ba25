import { expect, test } from "vitest";
import { type FeatureTable, tableOf } from "@/lib/predictor/feature-table";
import { fitLogistic, logisticChance } from "@/lib/predictor/learning/logistic-regression";

const alike = { penalty: 0.1, circlePenalty: 0.1, trust: 0 };

/** Films of one or more numbers each. */
function films(rows: number[][]): FeatureTable {
  const columns = rows[0].map((_, i) => ({
    group: "numbers" as const,
    kind: "number" as const,
    fact: `number ${i}`,
  }));
  const table = tableOf(rows.length, columns);
  table.values.set(rows.flat());
  return table;
}

function sample(rows: number[][], liked: number[]) {
  const table = films(rows);
  return { table, rows: Int32Array.from(rows.keys()), liked: Uint8Array.from(liked) };
}

test("both classes count the same, so a rare one is no less likely where nothing tells them apart", () => {
  const told = sample([[1], [1], [1], [1]], [1, 0, 0, 0]);
  expect(logisticChance(fitLogistic(told, alike), told.table, 0)).toBeCloseTo(0.5);
});

test("the slope of a solved example: at the minimum, penalty times weight is the mean pull", () => {
  // standardised values are -1 and 1; the loss ln(1 + e^-w) + w²/2 · 0.1 is least where 0.1 w = 1 / (1 + e^w)
  const told = sample([[0], [2]], [0, 1]);
  const { weights, bias } = fitLogistic(told, alike);
  expect(bias).toBeCloseTo(0, 5);
  expect(0.1 * weights[0]).toBeCloseTo(1 / (1 + Math.exp(weights[0])), 5);
});

test("what is not known counts as average", () => {
  const told = sample([[0], [2], [Number.NaN]], [0, 1, 1]);
  const model = fitLogistic(
    { ...told, rows: told.rows.subarray(0, 2), liked: told.liked.subarray(0, 2) },
    alike,
  );
  expect(logisticChance(model, told.table, 2)).toBeCloseTo(0.5, 5);
});

test("at the minimum no weight can be moved to a smaller loss", () => {
  const rows = Array.from({ length: 40 }, (_, i) => [Math.sin(i), Math.cos(3 * i), (i % 7) / 7]);
  const liked = rows.map(([a, b], i) => Number(a + 0.5 * b + Math.sin(5 * i) > 0));
  const told = sample(rows, liked);
  const model = fitLogistic(told, { penalty: 0.1, circlePenalty: 1, trust: 0 });
  const loss = (nudged: typeof model) => {
    const yes = liked.reduce((sum, one) => sum + one, 0);
    const data = liked.reduce((sum, one, row) => {
      const chance = logisticChance(nudged, told.table, row);
      const count = liked.length / (2 * (one ? yes : liked.length - yes));
      return sum - count * Math.log(one ? chance : 1 - chance);
    }, 0);
    return data / liked.length + nudged.weights.reduce((sum, w) => sum + 0.1 * w ** 2, 0) / 2;
  };
  const least = loss(model);
  for (let column = 0; column < 3; column++) {
    for (const step of [-0.01, 0.01]) {
      const weights = model.weights.slice();
      weights[column] += step;
      expect(loss({ ...model, weights })).toBeGreaterThan(least);
    }
  }
});

test("with a larger penalty, what films are made of weighs less than what the circle says", () => {
  const told = sample(
    [
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 1],
    ],
    [0, 1, 0, 1],
  );
  told.table.columns[1].group = "circle" as never;
  const { weights } = fitLogistic(told, { penalty: 1, circlePenalty: 0.1, trust: 0 });
  expect(weights[1]).toBeGreaterThan(5 * weights[0]);
});

test("what is trusted weighs as expected until labels say otherwise", () => {
  const told = (liked: number[]) => {
    const sampled = sample([[0], [2]], liked);
    sampled.table.columns[0] = { ...sampled.table.columns[0], group: "circle", isTrusted: true };
    return sampled;
  };
  const trusting = { penalty: 1, circlePenalty: 0.5, trust: 0.8 };
  const weightOf = (liked: number[], circlePenalty = 0.5) =>
    fitLogistic(told(liked), { ...trusting, circlePenalty }).weights[0];
  expect(weightOf([0, 1], 1e6)).toBeCloseTo(0.8, 3);
  expect(weightOf([0, 1])).toBeGreaterThan(0.8);
  expect(weightOf([1, 0])).toBeLessThan(0.4);
});
