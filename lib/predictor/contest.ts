import { type FeatureTable, sideBySide } from "@/lib/predictor/feature-table";
import type { Label } from "@/lib/predictor/labels";
import { requireNoLeak } from "@/lib/predictor/leak-check";
import { calibrated, platt } from "@/lib/predictor/learning/calibration";
import { teamScores } from "@/lib/predictor/learning/learner";
import { chanceOfOdds } from "@/lib/predictor/learning/odds";
import {
  findPredictor,
  type Predictor,
  type SearchOptions,
} from "@/lib/predictor/learning/recipe-search";
import { circleTable, sampleOf, type ViewerCase } from "@/lib/predictor/viewer-case";

/** Who answers "Will they like it?": two that learn, and what needs no learning. */
export const contestants = [
  "hybrid",
  "metadata",
  "filter",
  "community",
  "popularity",
  "always-yes",
] as const;

export type Contestant = (typeof contestants)[number];

/** What each said of the films asked about, and what came of them. */
export type Verdicts = {
  liked: Uint8Array;
  chances: Record<Contestant, Float64Array>;
  predictors: { hybrid: Predictor; metadata: Predictor };
};

export type Parting = { past: Label[]; future: Label[]; asOf: number };

/** Everybody learns from the past and is asked about the future; nobody knows more of either. */
export function holdContest(
  viewerCase: ViewerCase,
  { past, future, asOf }: Parting,
  options: SearchOptions,
): Verdicts {
  const { films } = viewerCase;
  const build = (labels: Label[]) => circleTable(viewerCase, labels, { asOf, seed: options.seed });
  requireNoLeak(build, past);
  const circle = build(past);
  const both = sideBySide(films, circle);
  const told = (what: string) => ({
    ...options,
    tell: (progress: string) => options.tell?.(`${what}, ${progress}`),
  });
  const predictors = {
    hybrid: findPredictor(sampleOf(both, past), told("with the circle")),
    metadata: findPredictor(sampleOf(films, past), told("films alone")),
  };
  const column = (table: FeatureTable, place: number) =>
    baselineChances({ table, column: place }, past, future);
  const [publicRating] = publicRatingsIn(films);
  const base = (past.filter(({ liked }) => liked).length + 1) / (past.length + 2);
  return {
    liked: Uint8Array.from(future, ({ liked }) => Number(liked)),
    predictors,
    chances: {
      hybrid: predictedChances(predictors.hybrid, both, future),
      metadata: predictedChances(predictors.metadata, films, future),
      filter: column(circle, FILTER),
      community: publicRating === undefined ? column(circle, OPINION) : column(films, publicRating),
      popularity: column(circle, WATCHERS),
      "always-yes": new Float64Array(future.length).fill(base),
    },
  };
}

// columns of the circle's table
const FILTER = 0;
const OPINION = 2;
const WATCHERS = 3;

const MOST_UNRATED = 0.5; // of the films, with which a public rating still counts as there

function publicRatingsIn({ columns, rows, values }: FeatureTable) {
  return [...columns.keys()].filter((column) => {
    if (columns[column].fact !== "its public rating") return false;
    let unrated = 0;
    for (let row = 0; row < rows; row++) {
      if (Number.isNaN(values[row * columns.length + column])) unrated++;
    }
    return unrated <= MOST_UNRATED * rows;
  });
}

export function predictedChances(
  { models, calibration }: Pick<Predictor, "models" | "calibration">,
  table: FeatureTable,
  labels: Label[],
) {
  const rows = Int32Array.from(labels, ({ title }) => title);
  return teamScores(models, table, rows).map((score) => calibrated(calibration, score));
}

type Score = { table: FeatureTable; column: number };

/** One score alone, made a chance by the same labels that the learners had. */
function baselineChances({ table, column }: Score, past: Label[], future: Label[]) {
  const value = ({ title }: Label) => table.values[title * table.columns.length + column];
  const known = past.map(value).filter((one) => !Number.isNaN(one));
  const mean = known.reduce((sum, one) => sum + one, 0) / Math.max(1, known.length);
  const squares = known.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const scale = Math.sqrt(squares / Math.max(1, known.length)) || 1;
  const scores = (labels: Label[]) =>
    Float64Array.from(labels, (label) => {
      const one = value(label);
      return chanceOfOdds(Number.isNaN(one) ? 0 : (one - mean) / scale);
    });
  const calibration = rising(
    platt({ scores: scores(past), liked: Uint8Array.from(past, ({ liked }) => Number(liked)) }),
  );
  return scores(future).map((score) => calibrated(calibration, score));
}

/** A baseline is what it says, more is better: where the past said otherwise its order stays, and its chances lie close. */
function rising(calibration: ReturnType<typeof platt>) {
  if (calibration.kind !== "platt" || calibration.slope > 0) return calibration;
  return { ...calibration, slope: 1e-3 };
}
