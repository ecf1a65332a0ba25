import type { EventWeights } from "@/lib/events/kinds";
import { type Outcome, sumOfWeights, worthOf } from "@/lib/events/outcome";

/** Viewings that came out alike and have faded alike. */
export type AlikeViewings = { outcome: Outcome; times: number; fade: number };

/** A viewing by the moment of its latest act, in milliseconds. */
export type DatedViewing = { outcome: Outcome; at: number };

const DAY = 24 * 60 * 60 * 1000;
const LEAST = 1e-6; // what has faded below it is nothing: an index keeps no smaller confidence

/** What viewings add up to where it does not matter when they were. */
export function timelessStrength(viewings: AlikeViewings[], weights: EventWeights): number {
  switch (weights.fold ?? "viewing") {
    case "viewing":
      return diminished(viewings, weights);
    case "sum":
      return viewings
        .map(({ outcome, times, fade }) => times * fade * sumOfWeights(outcome, weights))
        .sort((a, b) => a - b) // so that no digit depends on the order of arrival
        .reduce((sum, worth) => sum + worth, 0);
    case "max":
    case "last": // of the latest viewing alone
      return viewings.reduce(
        (most, { outcome, fade }) => Math.max(most, fade * worthOf(outcome, weights)),
        0,
      );
  }
}

/** What viewings add up to at a moment: each has faded by half for every half-life since its latest act. */
export function datedStrength(
  viewings: DatedViewing[],
  weights: EventWeights,
  asOf: number,
): number {
  const kept = weights.fold === "last" ? latestOf(viewings, weights) : viewings;
  const faded = kept.map(({ outcome, at }) => ({
    outcome,
    times: 1,
    fade: fadeOf(at, weights, asOf),
  }));
  const strength = timelessStrength(faded, weights);
  return strength < LEAST ? 0 : strength;
}

/** Whether strength depends on when viewings were, and not only on how they came out. */
export function isDated({ fold, halfLifeDays }: EventWeights) {
  return fold === "last" || halfLifeDays != null;
}

function fadeOf(at: number, { halfLifeDays }: EventWeights, asOf: number) {
  if (halfLifeDays == null) return 1;
  return 2 ** (-Math.max(0, asOf - at) / (halfLifeDays * DAY));
}

/** The latest of the viewings that are worth something; of several at one moment the fold takes the best. */
function latestOf(viewings: DatedViewing[], weights: EventWeights) {
  const worthy = viewings.filter(({ outcome }) => worthOf(outcome, weights) > 0);
  const last = Math.max(...worthy.map(({ at }) => at));
  return worthy.filter(({ at }) => at === last);
}

/** Worths of viewings, highest first, the n-th divided by n, added up: equal ones share a run of 1/n. */
function diminished(viewings: AlikeViewings[], weights: EventWeights): number {
  const timesOf = new Map<number, number>();
  for (const { outcome, times, fade } of viewings) {
    const worth = fade * worthOf(outcome, weights);
    timesOf.set(worth, (timesOf.get(worth) ?? 0) + times);
  }
  let strength = 0;
  let before = 0;
  for (const worth of [...timesOf.keys()].sort((a, b) => b - a)) {
    const times = timesOf.get(worth) ?? 0;
    strength += worth * (harmonic(before + times) - harmonic(before));
    before += times;
  }
  return strength;
}

const harmonics = [0]; // grows as longer histories are met

/** 1 + 1/2 + … + 1/n. */
function harmonic(n: number): number {
  for (let next = harmonics.length; next <= n; next++) {
    harmonics.push(harmonics[next - 1] + 1 / next);
  }
  return harmonics[n];
}
