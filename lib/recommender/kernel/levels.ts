import { ValueCounts } from "@/lib/recommender/kernel/value-counts";

const MOST_LEVELS = 15; // fit a nibble beside absence
const MOST_NEGATIVE_LEVELS = 3; // disagreement needs no fine measure
const ROUNDED_STEPS = 2_048;
const LARGEST_QUANTUM = 63; // so that at least four fit a byte when added up
const COST_PER_QUANTUM = 0.0005; // looseness that is worth one quantum less

/**
 * The distinct values of an index, and a coarse scale over them. Every value belongs to one of at most
 * fifteen levels, and a level stands for `unit × quantum`, never less than any of its values: sums of
 * levels bound sums of values from above.
 */
export type Levels = {
  dictionary: Float64Array; // distinct values, ascending; empty when there are too many to number
  codeOf: (value: number) => number; // its place in the dictionary
  levelOf: Uint8Array; // of each code, 1 to 15
  unit: number;
  positive: Uint8Array; // quanta of each level for who likes the title; 0 where the level is negative
  negative: Uint8Array; // quanta of each level for who dislikes the title
  tops: Float64Array; // largest value of each level, ascending
  step: number; // what values are rounded to before they get a level; 0 where they have codes
};

export function levelsOf(values: Float64Array): Levels {
  const exact = countDistinct(values);
  const step = exact ? 0 : stepFor(values);
  const counts = exact ?? countRounded(values, step);
  const distinct = counts.ascending();
  const groups = group(distinct, counts);
  const unit = bestUnit(groups, counts);
  const positive = new Uint8Array(16);
  const negative = new Uint8Array(16);
  for (const [at, members] of groups.entries()) {
    if (members[0] > 0) positive[at + 1] = quantaOf(members[members.length - 1], unit);
    else negative[at + 1] = quantaOf(-members[0], unit);
  }
  const tops = Float64Array.from(groups, (members) => members[members.length - 1]);
  const dictionary = exact ? distinct : new Float64Array(0);
  const codes = new Uint16Array(counts.values.length);
  for (const [code, value] of dictionary.entries()) codes[counts.slotOf(value)] = code;
  const levelOf = Uint8Array.from(dictionary, (value) => levelIn({ tops, step }, value));
  const codeOf = (value: number) => codes[counts.slotOf(value)];
  return { dictionary, codeOf, levelOf, unit, positive, negative, tops, step };
}

export function levelIn({ tops, step }: Pick<Levels, "tops" | "step">, value: number) {
  const bound = step > 0 ? awayFromZero(value, step) : value;
  let level = 1;
  while (tops[level - 1] < bound) level++;
  return level;
}

/** How often each value stands there; undefined when there are more values than codes. */
function countDistinct(values: Float64Array) {
  const counts = new ValueCounts(values.length);
  for (let p = 0; p < values.length; p++) {
    counts.add(values[p]);
    if (counts.isOverfull) return undefined;
  }
  return counts;
}

function countRounded(values: Float64Array, step: number) {
  const counts = new ValueCounts(values.length);
  for (let p = 0; p < values.length; p++) counts.add(awayFromZero(values[p], step));
  return counts;
}

/** A power of two, so that rounding to its multiples is exact. */
function stepFor(values: Float64Array) {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return 2 ** Math.ceil(Math.log2(largest / ROUNDED_STEPS));
}

function awayFromZero(value: number, step: number) {
  return Math.sign(value) * Math.ceil(Math.abs(value) / step) * step;
}

/** Each value by itself while there are few, else groups that hold about as many preferences each. */
function group(distinct: Float64Array, counts: ValueCounts) {
  if (distinct.length <= MOST_LEVELS) return Array.from(distinct, (value) => [value]);
  const below = distinct.filter((value) => value < 0);
  const above = distinct.filter((value) => value > 0);
  const forNegative = Math.min(below.length, MOST_NEGATIVE_LEVELS);
  return [
    ...evenly(below, counts, forNegative),
    ...evenly(above, counts, MOST_LEVELS - forNegative),
  ];
}

function evenly(distinct: Float64Array, counts: ValueCounts, most: number) {
  let left = 0;
  for (const value of distinct) left += counts.countOf(value);
  const groups: number[][] = [];
  let members: number[] = [];
  let held = 0;
  for (const value of distinct) {
    members.push(value);
    held += counts.countOf(value);
    if (groups.length < most - 1 && held >= left / (most - groups.length)) {
      groups.push(members);
      left -= held;
      members = [];
      held = 0;
    }
  }
  if (members.length > 0) groups.push(members);
  return groups;
}

/** The scale whose quanta overstate the values least; equal steps, such as stars, are met exactly. */
function bestUnit(groups: number[][], counts: ValueCounts) {
  const largest = Math.max(0, ...groups.flatMap((all) => [Math.abs(all[0]), all[all.length - 1]]));
  if (largest === 0) return 1;
  let best = { unit: largest, cost: Number.POSITIVE_INFINITY };
  for (let quanta = 1; quanta <= LARGEST_QUANTUM; quanta++) {
    const unit = largest / quanta;
    const cost = looseness(groups, counts, unit) + COST_PER_QUANTUM * quanta;
    if (cost < best.cost) best = { unit, cost };
  }
  return best.unit;
}

function looseness(groups: number[][], counts: ValueCounts, unit: number) {
  let over = 0;
  let total = 0;
  for (const members of groups) {
    const bound = members[0] > 0 ? members[members.length - 1] : -members[0];
    for (const value of members) {
      const count = counts.countOf(value);
      over += count * (quantaOf(bound, unit) * unit - Math.abs(value));
      total += count * Math.abs(value);
    }
  }
  return over / total;
}

/** Rounds up, except what is above a whole number by no more than the error of one division. */
function quantaOf(value: number, unit: number) {
  return Math.ceil((value / unit) * (1 - 1e-9));
}
