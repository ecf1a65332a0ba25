import { contestants, holdContest, type Verdicts } from "@/lib/predictor/contest";
import { sideBySide } from "@/lib/predictor/feature-table";
import { groupImportances } from "@/lib/predictor/importance";
import { isEnough, type Label, pastAndFuture } from "@/lib/predictor/labels";
import { rocAuc } from "@/lib/predictor/learning/accuracy";
import { fitTeam, teamScores } from "@/lib/predictor/learning/learner";
import type { Predictor, SearchOptions } from "@/lib/predictor/learning/recipe-search";
import type { PredictorReport } from "@/lib/predictor/schema";
import { boundedMeasures } from "@/lib/predictor/spread";
import { circleTable, sampleOf, type ViewerCase } from "@/lib/predictor/viewer-case";

const SHARE_ASKED = 0.25; // of the labels: the latest
const LEARNING_STEPS = [0.2, 0.4, 0.6, 0.8, 1]; // of the earlier labels

export type Reported = { report: Omit<PredictorReport, "seconds">; verdicts: Verdicts };

/** Learns from the earlier labels, asks about the later ones, and says how that went; labels have to be enough. */
export function reportOn(
  viewerCase: ViewerCase,
  labels: Label[],
  options: SearchOptions,
): Reported {
  const { past, future } = pastAndFuture(labels, SHARE_ASKED);
  const asOf = past.at(-1)?.at ?? 0;
  const verdicts = holdContest(viewerCase, { past, future, asOf }, options);
  const { chances, liked, predictors } = verdicts;
  const known = { past, future, asOf };
  options.tell?.("how certain that is");
  const yes = labels.filter((label) => label.liked).length;
  return {
    verdicts,
    report: {
      labels: { liked: yes, not: labels.length - yes },
      past: past.length,
      asked: future.length,
      askedFrom: future.at(0)?.at ?? 0,
      chosen: { hybrid: choiceOf(predictors.hybrid), metadata: choiceOf(predictors.metadata) },
      liked: [...liked],
      contestants: contestants.map((name) => ({
        name,
        chances: Array.from(chances[name], (chance) => Number(chance.toFixed(4))),
        measures: boundedMeasures(
          { chances: chances[name], liked },
          { threshold: name === "always-yes" ? 0 : 0.5, seed: options.seed },
        ),
      })),
      learning: learningCurve(viewerCase, { ...known, predictor: predictors.hybrid }, options),
      groups: importances(viewerCase, { ...known, predictor: predictors.hybrid }, options.seed),
    },
  };
}

type Known = { past: Label[]; future: Label[]; asOf: number; predictor: Predictor };

function choiceOf({ team, calibration, validationAuc }: Predictor) {
  const recipes = team.map(({ recipe: { family, options } }) => ({
    family,
    options: { ...options },
  }));
  return { recipes, calibration: calibration.kind, validationAuc };
}

/** AUC on the same later labels after ever more of the earlier ones, by the recipe that was chosen. */
function learningCurve(
  viewerCase: ViewerCase,
  { past, future, asOf, predictor }: Known,
  options: SearchOptions,
) {
  const liked = Uint8Array.from(future, (label) => Number(label.liked));
  return LEARNING_STEPS.flatMap((share) => {
    const known = past.slice(0, Math.round(share * past.length));
    if (!isEnough(known)) return [];
    const circle = circleTable(viewerCase, known, { asOf, seed: options.seed });
    const table = sideBySide(viewerCase.films, circle);
    const models = fitTeam(sampleOf(table, known), predictor.team, options.seed);
    const rows = Int32Array.from(future, ({ title }) => title);
    return [
      { labels: known.length, auc: rocAuc({ chances: teamScores(models, table, rows), liked }) },
    ];
  });
}

function importances(
  viewerCase: ViewerCase,
  { past, future, asOf, predictor }: Known,
  seed: number,
) {
  const circle = circleTable(viewerCase, past, { asOf, seed });
  const asked = sampleOf(sideBySide(viewerCase.films, circle), future);
  return groupImportances(predictor.models, asked, seed);
}
