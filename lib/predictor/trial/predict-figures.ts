import { chanceFrom } from "@/lib/evaluation/models/chance";
import { type Contestant, contestants } from "@/lib/predictor/contest";
import { type MeasureName, measureNames } from "@/lib/predictor/learning/accuracy";
import type { ColdFigures } from "@/lib/predictor/trial/cold-figures";
import type { ViewerFigures } from "@/lib/predictor/trial/predict-trial";

/** Where a quarter, half and three quarters of the viewers lie below. */
export type Quartiles = { low: number; median: number; high: number };

type Bounded = { value: number; low: number; high: number };

/** What one contestant gains over another, with 95 % bounds, and how many viewers gain at all. */
export type Gain = {
  better: Contestant;
  other: Contestant;
  medians: Bounded; // difference of the medians over viewers
  means: Bounded; // mean difference of a viewer
  won: number; // share of the viewers; equal ones count half
};

export type PredictFigures = {
  split: string;
  viewers: number;
  labels: number;
  asked: number;
  quartiles: Record<Contestant, Record<MeasureName, Quartiles>>;
  gains: Gain[]; // of AUC
  cold: ColdQuartiles | null; // null where hardly anybody was asked about such films
};

/** AUC on films that nobody else had met, over the viewers who were asked about enough of them. */
export type ColdQuartiles = {
  viewers: number;
  asked: number;
  auc: Record<"hybrid" | "metadata", Quartiles>;
};

const REPETITIONS = 2_000;
const TAIL = 0.025;
const RIVALS: Contestant[] = ["community", "popularity", "filter"];

export function figuresOf(figures: ViewerFigures[], split: string, seed: number): PredictFigures {
  const quartiles = contestants.map((name) => [
    name,
    Object.fromEntries(
      measureNames.map((measure) => [measure, quartilesOf(valuesOf(figures, name, measure))]),
    ),
  ]);
  const aucs = (name: Contestant) => valuesOf(figures, name, "auc");
  const learners = ["hybrid", "metadata"] as const;
  return {
    split,
    viewers: figures.length,
    labels: figures.reduce((sum, { labels }) => sum + labels, 0),
    asked: figures.reduce((sum, { asked }) => sum + asked, 0),
    quartiles: Object.fromEntries(quartiles),
    gains: learners.flatMap((better) =>
      RIVALS.map((other) => ({ better, other, ...gainOf(aucs(better), aucs(other), seed) })),
    ),
    cold: coldQuartiles(figures.flatMap(({ cold }) => cold ?? [])),
  };
}

const LEAST_COLD_VIEWERS = 5;

function coldQuartiles(cold: ColdFigures[]): ColdQuartiles | null {
  if (cold.length < LEAST_COLD_VIEWERS) return null;
  const quartiles = (name: "hybrid" | "metadata") =>
    quartilesOf(Float64Array.from(cold, ({ auc }) => auc[name]));
  return {
    viewers: cold.length,
    asked: cold.reduce((sum, { asked }) => sum + asked, 0),
    auc: { hybrid: quartiles("hybrid"), metadata: quartiles("metadata") },
  };
}

function valuesOf(figures: ViewerFigures[], name: Contestant, measure: MeasureName) {
  return Float64Array.from(figures, ({ measures }) => measures[name][measure]);
}

/** Bounds by drawing viewers with both their figures (a paired bootstrap). */
function gainOf(
  own: Float64Array,
  theirs: Float64Array,
  seed: number,
): Pick<Gain, "medians" | "means" | "won"> {
  const chance = chanceFrom(seed);
  const gains = own.map((value, i) => value - theirs[i]);
  const drawn = Array.from({ length: REPETITIONS }, () => {
    const viewers = Int32Array.from(own, () => Math.floor(chance() * own.length));
    const [one, other] = [own, theirs].map((values) => viewersMedian(values, viewers));
    const mean = viewers.reduce((sum, viewer) => sum + gains[viewer], 0) / viewers.length;
    return { medians: one - other, means: mean };
  });
  const bounded = (name: "medians" | "means", value: number) => {
    const sorted = drawn.map((draw) => draw[name]).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * REPETITIONS)];
    return { value, low: at(TAIL), high: at(1 - TAIL) };
  };
  let won = 0;
  for (const gain of gains) won += gain === 0 ? 0.5 : Number(gain > 0);
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length);
  return {
    medians: bounded("medians", quartilesOf(own).median - quartilesOf(theirs).median),
    means: bounded("means", mean),
    won: won / Math.max(1, own.length),
  };
}

function viewersMedian(values: Float64Array, viewers: Int32Array) {
  return quartilesOf(Float64Array.from(viewers, (viewer) => values[viewer])).median;
}

export function quartilesOf(values: Float64Array): Quartiles {
  const sorted = values.toSorted();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low + (place - Math.floor(place)) * (high - low);
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}
