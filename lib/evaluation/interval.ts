import { chanceFrom } from "@/lib/evaluation/models/chance";

/** A mean and the bounds between which 95 % of its bootstrap repetitions fall. */
export type Interval = { mean: number; low: number; high: number };

/** The figures of one trial, each of the viewer whose number stands beside it. */
export type Figures = { viewers: Int32Array; values: Float64Array };

const DRAWS = 2e7; // viewers drawn in all, which bounds the time
const MOST_REPETITIONS = 1000;
const LEAST_REPETITIONS = 100;
const TAIL = 0.025;

/**
 * The mean over trials of each trial's mean over viewers, with a percentile bootstrap (Efron 1979) over viewers.
 * A viewer is drawn with all their trials, because the same person's figures under five seeds are no five people.
 */
export function intervalOf(trials: Figures[], seed: number): Interval {
  const size = 1 + Math.max(-1, ...trials.map(({ viewers }) => viewers.at(-1) ?? -1));
  const mean = meanOver(trials, null);
  const repetitions = repetitionsFor(size);
  const chance = chanceFrom(seed);
  const people = peopleIn(trials, size);
  const times = new Float64Array(size);
  const means = new Float64Array(repetitions);
  for (let r = 0; r < repetitions; r++) {
    times.fill(0);
    for (let draw = 0; draw < people.length; draw++) {
      times[people[Math.floor(chance() * people.length)]]++;
    }
    means[r] = meanOver(trials, times);
  }
  means.sort();
  const at = (share: number) => means[Math.min(repetitions - 1, Math.floor(share * repetitions))];
  return people.length === 0
    ? { mean, low: mean, high: mean }
    : { mean, low: at(TAIL), high: at(1 - TAIL) };
}

function repetitionsFor(viewers: number) {
  const affordable = Math.floor(DRAWS / Math.max(1, viewers));
  return Math.max(LEAST_REPETITIONS, Math.min(MOST_REPETITIONS, affordable));
}

/** Everybody who stands in at least one trial, by number. */
function peopleIn(trials: Figures[], size: number) {
  const isMet = new Uint8Array(size);
  for (const { viewers } of trials) for (const viewer of viewers) isMet[viewer] = 1;
  return Int32Array.from(isMet.keys()).filter((viewer) => isMet[viewer] === 1);
}

function meanOver(trials: Figures[], times: Float64Array | null) {
  let sum = 0;
  for (const { viewers, values } of trials) {
    let total = 0;
    let weight = 0;
    for (let i = 0; i < viewers.length; i++) {
      const counts = times === null ? 1 : times[viewers[i]];
      total += counts * values[i];
      weight += counts;
    }
    if (weight > 0) sum += total / weight;
  }
  return trials.length === 0 ? 0 : sum / trials.length;
}
