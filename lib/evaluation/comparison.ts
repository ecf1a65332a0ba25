import { type Figures, type Interval, intervalOf } from "@/lib/evaluation/interval";
import { chanceFrom } from "@/lib/evaluation/models/chance";

const MOST_REPETITIONS = 10_000;
const LEAST_REPETITIONS = 500;
const FLIPS = 1e8; // signs drawn for one pair, which bounds the time

/** What one policy gains over another with the same viewers. */
export type Comparison = {
  better: string;
  other: string;
  gain: Interval; // of nDCG, paired by viewer
  p: number; // chance of a gain as large if the two were alike
  adjusted: number; // p after Holm (1979), over all that the same policy is better than
  trials: number; // measured under both
  won: number; // trials in which `better` had the higher mean
};

export type Contestant = { name: string; trials: Map<number, Figures> };

/** Every pair, the first of `ranked` being the best. */
export function comparisonsOf(ranked: Contestant[], seed: number): Comparison[] {
  return ranked.flatMap((better, i) => {
    const compared = ranked.slice(i + 1).map((other) => compare(better, other, seed));
    return holm(compared.filter((comparison) => comparison.trials > 0));
  });
}

function compare(
  better: Contestant,
  other: Contestant,
  seed: number,
): Omit<Comparison, "adjusted"> {
  const differences = [...better.trials].flatMap(([trial, own]) => {
    const theirs = other.trials.get(trial);
    return theirs ? [differenceOf(own, theirs)] : [];
  });
  return {
    better: better.name,
    other: other.name,
    gain: intervalOf(differences, seed),
    p: randomisationP(perPerson(differences), seed),
    trials: differences.length,
    won: differences.filter(({ values }) => values.reduce((sum, value) => sum + value, 0) > 0)
      .length,
  };
}

/** Both were asked for the same viewers in the same order. */
function differenceOf(own: Figures, theirs: Figures): Figures {
  if (own.viewers.length !== theirs.viewers.length) throw new Error("Expected the same viewers.");
  return { viewers: own.viewers, values: own.values.map((value, i) => value - theirs.values[i]) };
}

/** Each viewer's part in the mean difference over all trials. */
function perPerson(differences: Figures[]): Float64Array {
  const parts = new Map<number, number>();
  for (const { viewers, values } of differences) {
    for (const [i, viewer] of viewers.entries()) {
      parts.set(viewer, (parts.get(viewer) ?? 0) + values[i] / viewers.length / differences.length);
    }
  }
  return Float64Array.from(parts.values());
}

/**
 * Fisher's randomisation test, two-sided: if the policies were alike, each viewer's difference might as well have
 * had the other sign (Smucker, Allan, Carterette 2007). The observed signs count as one of the repetitions.
 */
export function randomisationP(parts: Float64Array, seed: number) {
  const observed = Math.abs(parts.reduce((sum, part) => sum + part, 0));
  const affordable = Math.floor(FLIPS / Math.max(1, parts.length));
  const repetitions = Math.max(LEAST_REPETITIONS, Math.min(MOST_REPETITIONS, affordable)) - 1;
  const chance = chanceFrom(seed);
  let asExtreme = 1;
  for (let r = 0; r < repetitions; r++) {
    let sum = 0;
    for (let i = 0, signs = 0; i < parts.length; i++, signs >>>= 1) {
      if (i % 30 === 0) signs = Math.floor(chance() * 2 ** 30);
      sum += (signs & 1) === 1 ? parts[i] : -parts[i];
    }
    if (Math.abs(sum) >= observed - 1e-12) asExtreme++;
  }
  return asExtreme / (repetitions + 1);
}

/** Holm's step-down: the smallest of m p-values times m, the next times m - 1, and never less than the one before. */
export function holm<Item extends { p: number }>(items: Item[]): (Item & { adjusted: number })[] {
  const adjusted = new Map<Item, number>();
  let floor = 0;
  for (const [i, item] of items.toSorted((a, b) => a.p - b.p).entries()) {
    floor = Math.min(1, Math.max(floor, item.p * (items.length - i)));
    adjusted.set(item, floor);
  }
  return items.map((item) => ({ ...item, adjusted: adjusted.get(item) ?? 1 }));
}
