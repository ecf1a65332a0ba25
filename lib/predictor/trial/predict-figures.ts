import { chanceFrom } from "@/lib/evaluation/models/chance";
import { type Contestant, contestants } from "@/lib/predictor/contest";
import { type MeasureName, measureNames } from "@/lib/predictor/learning/accuracy";
import type { ViewerFigures } from "@/lib/predictor/trial/predict-trial";

/** Where a quarter, half and three quarters of the viewers lie below. */
export type Quartiles = { low: number; median: number; high: number };

/** What the median viewer gains by one contestant over another, with 95 % bounds, and how many viewers gain at all. */
export type Gain = {
  better: Contestant;
  other: Contestant;
  medians: { value: number; low: number; high: number };
  won: number; // share of the viewers; equal ones count half
};

export type PredictFigures = {
  split: string;
  viewers: number;
  labels: number;
  asked: number;
  quartiles: Record<Contestant, Record<MeasureName, Quartiles>>;
  gains: Gain[]; // of AUC
  forests: Record<"hybrid" | "metadata", number>; // share of viewers for whom validation chose a forest
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
    forests: {
      hybrid: shareOf(figures, ({ chosen }) => chosen.hybrid === "forest"),
      metadata: shareOf(figures, ({ chosen }) => chosen.metadata === "forest"),
    },
  };
}

function valuesOf(figures: ViewerFigures[], name: Contestant, measure: MeasureName) {
  return Float64Array.from(figures, ({ measures }) => measures[name][measure]);
}

function shareOf(figures: ViewerFigures[], is: (figures: ViewerFigures) => boolean) {
  return figures.filter(is).length / Math.max(1, figures.length);
}

/** Difference of medians, its bounds by drawing viewers with both their figures (a paired bootstrap). */
function gainOf(
  own: Float64Array,
  theirs: Float64Array,
  seed: number,
): Pick<Gain, "medians" | "won"> {
  const chance = chanceFrom(seed);
  const drawn = Array.from({ length: REPETITIONS }, () => {
    const viewers = Int32Array.from(own, () => Math.floor(chance() * own.length));
    const [one, other] = [own, theirs].map((values) => viewersMedian(values, viewers));
    return one - other;
  }).sort((a, b) => a - b);
  let won = 0;
  for (let i = 0; i < own.length; i++) {
    won += own[i] === theirs[i] ? 0.5 : Number(own[i] > theirs[i]);
  }
  return {
    medians: {
      value: quartilesOf(own).median - quartilesOf(theirs).median,
      low: drawn[Math.floor(TAIL * REPETITIONS)],
      high: drawn[Math.floor((1 - TAIL) * REPETITIONS)],
    },
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
