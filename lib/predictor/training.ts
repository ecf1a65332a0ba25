import { type FeatureTable, sideBySide } from "@/lib/predictor/feature-table";
import type { Label } from "@/lib/predictor/labels";
import { type Calibration, calibrated } from "@/lib/predictor/learning/calibration";
import { partsOf, scoreOf } from "@/lib/predictor/learning/learner";
import {
  type Predictor,
  refitPredictor,
  type SearchOptions,
} from "@/lib/predictor/learning/recipe-search";
import { type Grounds, groundsOf } from "@/lib/predictor/reasons";
import { reportOn } from "@/lib/predictor/report";
import type { PredictorReport } from "@/lib/predictor/schema";
import { circleTable, sampleOf, type ViewerCase } from "@/lib/predictor/viewer-case";

export const searchOptions: SearchOptions = {
  tries: 10, // recipes of each family
  folds: 4,
  trees: 200,
  seed: 42,
};

/** What is said of one film: the chance that it is liked, and why. */
export type Prediction = { film: number; chance: number } & Grounds;

export type Trained = {
  report: Omit<PredictorReport, "seconds">;
  model: Pick<Predictor, "recipe" | "model" | "calibration"> & { columns: FeatureTable["columns"] };
  predictions: Prediction[];
};

/** Measures what can be learnt from a viewer's labels, then learns from all of them and predicts every film. */
export function trainPredictor(
  viewerCase: ViewerCase,
  labels: Label[],
  options: SearchOptions,
): Trained {
  const { report, verdicts } = reportOn(viewerCase, labels, options);
  const { recipe } = verdicts.predictors.hybrid;
  options.tell?.("learning from all labels");
  const circle = circleTable(viewerCase, labels, {
    asOf: Number.POSITIVE_INFINITY,
    seed: options.seed,
  });
  const table = sideBySide(viewerCase.films, circle);
  const { model, calibration } = refitPredictor(sampleOf(table, labels), recipe, options);
  options.tell?.("predicting every title");
  return {
    report,
    model: { recipe, model, calibration, columns: table.columns },
    predictions: predictFilms({ model, calibration }, table),
  };
}

export function predictFilms(
  { model, calibration }: Pick<Predictor, "model" | "calibration">,
  table: FeatureTable,
): Prediction[] {
  return Array.from({ length: table.rows }, (_, film) => ({
    film,
    chance: calibrated(calibration, scoreOf(model, table, film)),
    ...(tellsApart(calibration)
      ? groundsOf(partsOf(model, table, film), table, film)
      : { pro: [], contra: [] }),
  }));
}

/** Without it every film has the same chance, and nothing speaks for or against any. */
function tellsApart(calibration: Calibration) {
  return calibration.kind === "isotonic" || calibration.slope > 0;
}
