import { type FeatureTable, sideBySide } from "@/lib/predictor/feature-table";
import type { Label } from "@/lib/predictor/labels";
import { type Calibration, calibrated } from "@/lib/predictor/learning/calibration";
import { partsOf } from "@/lib/predictor/learning/learner";
import {
  type Predictor,
  refitPredictor,
  type SearchOptions,
} from "@/lib/predictor/learning/recipe-search";
import { type Grounds, Reasons } from "@/lib/predictor/reasons";
import { reportOn } from "@/lib/predictor/report";
import type { PredictorReport } from "@/lib/predictor/schema";
import { circleTable, sampleOf, type ViewerCase } from "@/lib/predictor/viewer-case";

export const searchOptions: SearchOptions = {
  tries: 10, // recipes of each family
  folds: 4,
  trees: 100,
  seed: 42,
};

/** What is said of one film: the chance that it is liked, and why. */
export type Prediction = { film: number; chance: number } & Grounds;

export type Trained = {
  report: Omit<PredictorReport, "seconds">;
  model: Pick<Predictor, "team" | "models" | "calibration"> & { columns: FeatureTable["columns"] };
  predictions: Prediction[];
};

/** Measures what can be learnt from a viewer's labels, then learns from all of them and predicts every film. */
export function trainPredictor(
  viewerCase: ViewerCase,
  labels: Label[],
  options: SearchOptions,
): Trained {
  const { report, verdicts } = reportOn(viewerCase, labels, options);
  const { team } = verdicts.predictors.hybrid;
  options.tell?.("learning from all labels");
  const circle = circleTable(viewerCase, labels, {
    asOf: Number.POSITIVE_INFINITY,
    seed: options.seed,
  });
  const table = sideBySide(viewerCase.films, circle);
  const { models, calibration } = refitPredictor(sampleOf(table, labels), team, options);
  options.tell?.("predicting every title");
  return {
    report,
    model: { team, models, calibration, columns: table.columns },
    predictions: predictFilms({ models, calibration }, table),
  };
}

const AT_ONCE = 256; // films

export function predictFilms(
  { models, calibration }: Pick<Predictor, "models" | "calibration">,
  table: FeatureTable,
): Prediction[] {
  const size = table.columns.length;
  const reasons = new Reasons(table);
  const isSaid = tellsApart(calibration);
  const predictions: Prediction[] = [];
  for (let from = 0; from < table.rows; from += AT_ONCE) {
    const to = Math.min(table.rows, from + AT_ONCE);
    const { parts, scores } = partsOf(models, { table, from, to });
    for (let film = from; film < to; film++) {
      const own = parts.subarray((film - from) * size, (film - from + 1) * size);
      const grounds = isSaid ? reasons.of(film, own) : { pro: [], contra: [] };
      predictions.push({ film, chance: calibrated(calibration, scores[film - from]), ...grounds });
    }
  }
  return predictions;
}

/** Without it every film has the same chance, and nothing speaks for or against any. */
function tellsApart(calibration: Calibration) {
  return calibration.kind === "isotonic" || calibration.slope > 0;
}
