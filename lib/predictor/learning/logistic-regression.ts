import { balancingWeights, type FeatureTable, type Sample } from "@/lib/predictor/feature-table";
import { minimise } from "@/lib/predictor/learning/newton";
import { chanceOfOdds } from "@/lib/predictor/learning/odds";

export type LogisticOptions = {
  penalty: number; // of squared weights of what films are made of, against the mean loss of a label
  circlePenalty: number; // the same of what the circle says, there of the distance from what is expected
  trust: number; // weight that friends of like taste are expected to have
};

/** Weights of standardised features; a feature that is not known counts as an average one. */
export type LogisticModel = {
  kind: "logistic";
  means: Float64Array;
  scales: Float64Array; // 1 / standard deviation, 0 for what never differs
  weights: Float64Array;
  bias: number;
};

/**
 * Logistic regression with an L2 penalty, both classes counting the same (King and Zeng 2001). It begins with trust in friends
 * of like taste, from which labels have to lead it away: few of them say too little to learn that from.
 */
export function fitLogistic(
  sample: Sample,
  { penalty, circlePenalty, trust }: LogisticOptions,
): LogisticModel {
  const { table, liked } = sample;
  const size = table.columns.length;
  const { means, scales } = spreadOf(sample);
  const standardised = standardise(sample, means, scales);
  const penalties = Float64Array.from(table.columns, ({ group }) =>
    group === "circle" ? circlePenalty : penalty,
  );
  const priors = Float64Array.from(table.columns, ({ isTrusted }) => (isTrusted ? trust : 0));
  const weights = balancingWeights(liked);
  const counts = Float64Array.from(liked, (yes) => (yes ? weights.liked : weights.not));
  const solution = minimise({ size, ...standardised, liked, counts, penalties, priors });
  return {
    kind: "logistic",
    means,
    scales,
    weights: solution.subarray(0, size),
    bias: solution[size],
  };
}

export function logisticChance(model: LogisticModel, table: FeatureTable, row: number) {
  const size = table.columns.length;
  let odds = model.bias;
  for (let column = 0, at = row * size; column < size; column++, at++) {
    const value = table.values[at];
    if (!Number.isNaN(value)) odds += partOf(model, column, value);
  }
  return chanceOfOdds(odds);
}

/** Adds what each feature of some films adds to the logarithm of their odds, by a scale; gives these odds, without it. */
export function addLogisticParts(
  model: LogisticModel,
  { table, from, to }: { table: FeatureTable; from: number; to: number },
  { parts, scale }: { parts: Float64Array; scale: number },
): Float64Array {
  const size = table.columns.length;
  const odds = new Float64Array(to - from).fill(model.bias);
  for (let row = from, own = 0, at = from * size; row < to; row++) {
    for (let column = 0; column < size; column++, at++, own++) {
      const value = table.values[at];
      if (Number.isNaN(value)) continue;
      const part = partOf(model, column, value);
      odds[row - from] += part;
      parts[own] += scale * part;
    }
  }
  return odds;
}

function partOf({ means, scales, weights }: LogisticModel, column: number, value: number) {
  return weights[column] * (value - means[column]) * scales[column];
}

function spreadOf({ table, rows }: Sample) {
  const size = table.columns.length;
  const [means, scales] = [new Float64Array(size), new Float64Array(size)];
  for (let column = 0; column < size; column++) {
    let [known, sum, squares] = [0, 0, 0];
    for (const row of rows) {
      const value = table.values[row * size + column];
      if (Number.isNaN(value)) continue;
      known++;
      sum += value;
      squares += value * value;
    }
    if (known === 0) continue;
    means[column] = sum / known;
    const variance = squares / known - means[column] ** 2;
    scales[column] = variance > 1e-9 ? 1 / Math.sqrt(variance) : 0;
  }
  return { means, scales };
}

/** Values by their scale; most flags are 0 and not kept. What is not known stands where an average value would. */
function standardise({ table, rows }: Sample, means: Float64Array, scales: Float64Array) {
  const size = table.columns.length;
  const shifts = means.map((mean, column) => mean * scales[column]);
  const starts = new Int32Array(rows.length + 1);
  const [ids, values]: [number[], number[]] = [[], []];
  for (let i = 0; i < rows.length; i++) {
    for (let column = 0; column < size; column++) {
      const value = table.values[rows[i] * size + column];
      if (value === 0 || scales[column] === 0) continue;
      ids.push(column);
      values.push(Number.isNaN(value) ? shifts[column] : value * scales[column]);
    }
    starts[i + 1] = ids.length;
  }
  return { starts, ids: Int32Array.from(ids), values: Float64Array.from(values), shifts };
}
