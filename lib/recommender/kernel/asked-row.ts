import type { Layout, Views } from "@/lib/recommender/kernel/base-memory";

const MOST_WEIGHT = 65_535;
const MOST_SUM = 2 ** 32 * 0.9; // sums of quanta have 32 bits; the rest is for rounding up
const FEW_WEIGHTS = 24; // titles of equal weight are added up together, so that few are wanted

/** The columns and confidences of who asks. */
export type OwnRow = { columns: ArrayLike<number>; values: ArrayLike<number>; length: number };

/**
 * Writes what is asked for the kernels: confidences into `own`, and the same rounded up to whole
 * weights, titles of equal weight together, dislikes behind. Gives what one quantum of the kernels' sums is worth.
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
  const step = hasFewWeights(own, scale) ? 1 : Math.ceil(most / FEW_WEIGHTS);
  const likes = writeGroups(own, groupsOf(own, scale, step), views);
  return { likes, worth: unit / scale };
}

function hasFewWeights({ values, length }: OwnRow, scale: number) {
  const weights: number[] = [];
  for (let i = 0; i < length; i++) {
    const weight = Math.ceil(Math.abs(values[i]) * scale);
    if (!weights.includes(weight) && weights.push(weight) > FEW_WEIGHTS) return false;
  }
  return true;
}

/** The weights that occur, below zero for dislikes; how many titles bear each; and which each title bears. */
type Groups = { weights: number[]; counts: number[]; groupOf: Uint32Array };

function groupsOf({ values, length }: OwnRow, scale: number, step: number): Groups {
  const weights: number[] = [];
  const counts: number[] = [];
  const groupOf = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const size = Math.ceil((Math.abs(values[i]) * scale) / step) * step;
    const weight = values[i] > 0 ? size : -size;
    const known = weights.indexOf(weight);
    const group = known >= 0 ? known : weights.push(weight) - 1;
    counts[group] = (counts[group] ?? 0) + 1;
    groupOf[i] = group;
  }
  return { weights, counts, groupOf };
}

/** Likes first; gives how many they are. */
function writeGroups({ columns, length }: OwnRow, groups: Groups, { asked, weights }: Views) {
  const placeOf = new Uint32Array(groups.weights.length);
  let place = 0;
  const line = (isLike: boolean) => {
    for (const [group, weight] of groups.weights.entries()) {
      if (weight > 0 !== isLike) continue;
      placeOf[group] = place;
      weights.fill(Math.abs(weight), place, place + groups.counts[group]);
      place += groups.counts[group];
    }
    return place;
  };
  const likes = line(true);
  line(false);
  for (let i = 0; i < length; i++) asked[placeOf[groups.groupOf[i]]++] = columns[i];
  return likes;
}

export function forgetAsked(own: OwnRow, views: Views) {
  for (let i = 0; i < own.length; i++) views.own[own.columns[i]] = 0;
}
