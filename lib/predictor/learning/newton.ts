import { chanceOfOdds } from "@/lib/predictor/learning/odds";

/**
 * Penalised logistic loss over rows of features, and one more weight for the bias, which is free. Of each row the values
 * other than zero are kept; from every value, zeros too, the feature's shift is taken.
 */
export type Problem = {
  size: number;
  starts: Int32Array; // rows + 1
  ids: Int32Array;
  values: Float64Array;
  shifts: Float64Array;
  liked: Uint8Array;
  counts: Float64Array; // what each row counts
  penalties: Float64Array; // of each feature
  priors: Float64Array; // the weight of each feature that is not penalised
};

const STEPS = 30;
const TOLERANCE = 1e-5; // of the largest slope
const INNER_STEPS = 80;
const INNER_TOLERANCE = 0.05; // of the slope that a step should leave
const HALVINGS = 20;

/** The weights of least loss, by Newton steps that conjugate gradients find (Lin, Weng, Keerthi 2008). */
export function minimise(problem: Problem): Float64Array {
  const { size, liked, priors } = problem;
  const weights = new Float64Array(size + 1);
  weights.set(priors);
  const slope = new Float64Array(size + 1);
  const odds = new Float64Array(liked.length);
  const bend = new Float64Array(liked.length);
  for (let step = 0; step < STEPS; step++) {
    spread(problem, weights, odds);
    slopeAt(problem, { weights, odds, slope, bend });
    if (slope.every((value) => Math.abs(value) < TOLERANCE)) break;
    const direction = directionAgainst(problem, slope, bend);
    if (!descend(problem, { weights, slope, direction })) break;
  }
  return weights;
}

/** What the weights say of every row. */
function spread(problem: Problem, weights: Float64Array, odds: Float64Array) {
  const { size, starts, ids, values, shifts } = problem;
  let base = weights[size];
  for (let column = 0; column < size; column++) base -= weights[column] * shifts[column];
  for (let i = 0; i < odds.length; i++) {
    let sum = base;
    for (let at = starts[i]; at < starts[i + 1]; at++) sum += weights[ids[at]] * values[at];
    odds[i] = sum;
  }
}

/** Adds every row's features by the row's amount. */
function gather(problem: Problem, amounts: Float64Array, into: Float64Array) {
  const { size, starts, ids, values, shifts } = problem;
  let all = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i];
    all += amount;
    for (let at = starts[i]; at < starts[i + 1]; at++) into[ids[at]] += amount * values[at];
  }
  for (let column = 0; column < size; column++) into[column] -= all * shifts[column];
  into[size] += all;
}

type Standing = {
  weights: Float64Array;
  odds: Float64Array;
  slope: Float64Array;
  bend: Float64Array; // second derivative by each row's odds
};

function slopeAt(problem: Problem, { weights, odds, slope, bend }: Standing) {
  const { size, liked, counts, penalties, priors } = problem;
  const amounts = new Float64Array(odds.length);
  for (let i = 0; i < odds.length; i++) {
    const chance = chanceOfOdds(odds[i]);
    amounts[i] = (counts[i] * (chance - liked[i])) / odds.length;
    bend[i] = (counts[i] * chance * (1 - chance)) / odds.length;
  }
  slope.fill(0);
  gather(problem, amounts, slope);
  for (let column = 0; column < size; column++)
    slope[column] += penalties[column] * (weights[column] - priors[column]);
}

/** The step that would lead to the bottom if the loss were the parabola it looks like from here. */
function directionAgainst(problem: Problem, slope: Float64Array, bend: Float64Array) {
  const direction = new Float64Array(slope.length);
  const left = slope.map((value) => -value);
  const along = left.slice();
  const bent = new Float64Array(slope.length);
  let squares = dot(left, left);
  const enough = squares * INNER_TOLERANCE ** 2;
  for (let step = 0; step < INNER_STEPS && squares > enough; step++) {
    bendAlong(problem, { along, bend, bent });
    const length = squares / dot(along, bent);
    for (let i = 0; i < direction.length; i++) {
      direction[i] += length * along[i];
      left[i] -= length * bent[i];
    }
    const before = squares;
    squares = dot(left, left);
    for (let i = 0; i < along.length; i++) along[i] = left[i] + (squares / before) * along[i];
  }
  return direction;
}

type Bending = { along: Float64Array; bend: Float64Array; bent: Float64Array };

function bendAlong(problem: Problem, { along, bend, bent }: Bending) {
  const amounts = new Float64Array(bend.length);
  spread(problem, along, amounts);
  for (let i = 0; i < amounts.length; i++) amounts[i] *= bend[i];
  bent.fill(0);
  gather(problem, amounts, bent);
  for (let i = 0; i < problem.size; i++) bent[i] += problem.penalties[i] * along[i];
}

type Descent = { weights: Float64Array; slope: Float64Array; direction: Float64Array };

/** Goes as far along a direction as the loss falls; false when it does not fall at all. */
function descend(problem: Problem, { weights, slope, direction }: Descent) {
  const before = lossAt(problem, weights);
  const promised = dot(slope, direction);
  for (let halving = 0, length = 1; halving < HALVINGS; halving++, length /= 2) {
    const there = weights.map((weight, i) => weight + length * direction[i]);
    if (lossAt(problem, there) <= before + 1e-4 * length * promised) {
      weights.set(there);
      return true;
    }
  }
  return false;
}

function lossAt(problem: Problem, weights: Float64Array) {
  const { size, liked, counts, penalties, priors } = problem;
  const odds = new Float64Array(liked.length);
  spread(problem, weights, odds);
  let loss = 0;
  for (let i = 0; i < odds.length; i++) {
    const against = liked[i] ? -odds[i] : odds[i];
    // ln(1 + e^x) without overflow
    loss +=
      (counts[i] * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))))) / odds.length;
  }
  for (let i = 0; i < size; i++) loss += (penalties[i] * (weights[i] - priors[i]) ** 2) / 2;
  return loss;
}

function dot(one: Float64Array, other: Float64Array) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}
