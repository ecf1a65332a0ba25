import type { Layout, Views } from "@/lib/recommender/kernel/base-memory";

const MOST_WEIGHT = 65_535;
const MOST_SUM = 2 ** 32 * 0.9; // sums of quanta have 32 bits; the rest is for rounding up
const FEW_WEIGHTS = 24; // titles of equal weight are added up together, so that few are wanted

let groupsByTitle = new Uint32Array(0); // scratch, kept from question to question

/** The columns and confidences of who asks. */
export type OwnRow = { columns: ArrayLike<number>; values: ArrayLike<number>; length: number };

/**
 * Writes what is asked for the kernels: confidences into `own`, and the same rounded up to whole
 * weights, titles of equal weight together, dislikes behind. Gives how many are liked, what one quantum of the kernels'
 * sums is worth, and the groups.
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
  const groups =
    groupsOf(own, { scale, step: 1 }, FEW_WEIGHTS) ?? coarseGroupsOf(own, { scale, most });
  return { likes: writeGroups(own, groups, views), worth: unit / scale, groups };
}

/** The weights that occur, below zero for dislikes; how many titles bear each; and which each title bears. */
export type Groups = { weights: number[]; counts: number[]; groupOf: Uint32Array };

/** Weights rounded up to one of a few steps. */
function coarseGroupsOf(own: OwnRow, { scale, most }: { scale: number; most: number }): Groups {
  const step = Math.ceil(most / FEW_WEIGHTS);
  const groups = groupsOf(own, { scale, step }, Number.POSITIVE_INFINITY);
  if (!groups) throw new Error("There is always room for another group.");
  return groups;
}

type Scale = { scale: number; step: number };

/** The groups of titles of equal weight; undefined where there are more than so many. */
function groupsOf({ values, length }: OwnRow, { scale, step }: Scale, most: number) {
  const weights: number[] = [];
  const counts: number[] = [];
  if (groupsByTitle.length < length) groupsByTitle = new Uint32Array(length * 2);
  const groupOf = groupsByTitle;
  for (let i = 0; i < length; i++) {
    const size = Math.ceil((Math.abs(values[i]) * scale) / step) * step;
    const weight = values[i] > 0 ? size : -size;
    let group = 0;
    while (group < weights.length && weights[group] !== weight) group++;
    if (group === weights.length) {
      if (group === most) return undefined;
      weights.push(weight);
      counts.push(0);
    }
    counts[group]++;
    groupOf[i] = group;
  }
  return { weights, counts, groupOf };
}

/** Likes first; gives how many they are. */
function writeGroups({ columns, length }: OwnRow, groups: Groups, { asked, weights }: Views) {
  const placeOf: number[] = [];
  let place = 0;
  let likes = 0;
  for (const isLike of [true, false]) {
    for (let group = 0; group < groups.weights.length; group++) {
      if (groups.weights[group] > 0 !== isLike) continue;
      placeOf[group] = place;
      place += groups.counts[group];
    }
    if (isLike) likes = place;
  }
  for (let i = 0; i < length; i++) {
    const group = groups.groupOf[i];
    const at = placeOf[group]++;
    asked[at] = columns[i];
    weights[at] = Math.abs(groups.weights[group]);
  }
  return likes;
}

export function forgetAsked(own: OwnRow, views: Views) {
  for (let i = 0; i < own.length; i++) views.own[own.columns[i]] = 0;
}
