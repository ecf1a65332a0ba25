import type { Layout, Views } from "@/lib/recommender/kernel/base-memory";

const MOST_WEIGHT = 65_535;
const MOST_SUM = 2 ** 32 * 0.9; // sums of quanta have 32 bits; the rest is for rounding up
const FEW_WEIGHTS = 24; // titles of equal weight are added up together, so that few are wanted

/** The columns and confidences of who asks. */
export type OwnRow = { columns: ArrayLike<number>; values: ArrayLike<number>; length: number };

/**
 * Writes what is asked for the kernels: confidences into `own`, and the same rounded up to whole
 * weights, heaviest likes first, dislikes behind. Gives what one quantum of the kernels' sums is worth.
 */
export function writeAsked(own: OwnRow, views: Views, { numbers, unit }: Layout) {
  let largest = 0;
  for (let i = 0; i < own.length; i++) {
    views.own[own.columns[i]] = own.values[i];
    largest = Math.max(largest, Math.abs(own.values[i]));
  }
  const room = MOST_SUM / (own.length * (255 / numbers.group));
  const most = Math.min(MOST_WEIGHT, Math.floor(room));
  const scale = most / largest;
  const step = countWeights(own, scale) > FEW_WEIGHTS ? Math.ceil(most / FEW_WEIGHTS) : 1;
  const keys = new Float64Array(own.length);
  for (let i = 0; i < own.length; i++) {
    const weight = Math.ceil((Math.abs(own.values[i]) * scale) / step) * step;
    const key = weight * 2 ** 32 + own.columns[i];
    keys[i] = own.values[i] > 0 ? -key : MOST_KEY - key;
  }
  keys.sort();
  let likes = 0;
  for (let i = 0; i < keys.length; i++) {
    const isLike = keys[i] < 0;
    const key = isLike ? -keys[i] : MOST_KEY - keys[i];
    views.asked[i] = key % 2 ** 32;
    views.weights[i] = Math.floor(key / 2 ** 32);
    if (isLike) likes++;
  }
  return { likes, worth: unit / scale };
}

const MOST_KEY = 2 ** 50; // above every key, and small enough to stay exact

function countWeights({ values, length }: OwnRow, scale: number) {
  const weights = new Set<number>();
  for (let i = 0; i < length && weights.size <= FEW_WEIGHTS; i++) {
    weights.add(Math.ceil(Math.abs(values[i]) * scale));
  }
  return weights.size;
}

export function forgetAsked(own: OwnRow, views: Views) {
  for (let i = 0; i < own.length; i++) views.own[own.columns[i]] = 0;
}
