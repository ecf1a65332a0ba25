import { contestantNames } from "@/components/predictor/contestant-words";
import { Plot, type PlotLine } from "@/components/predictor/plot";
import type { Contestant } from "@/lib/predictor/contest";
import { calibrationCurve, precisionCurve, rocCurve } from "@/lib/predictor/learning/curves";
import type { PredictorReport } from "@/lib/predictor/schema";

const DRAWN: { name: Contestant; look: string; dash?: string }[] = [
  { name: "hybrid", look: "stroke-brass fill-brass" },
  { name: "metadata", look: "stroke-ok fill-ok", dash: "8 3" },
  { name: "filter", look: "stroke-ink fill-ink", dash: "2 3" },
  { name: "popularity", look: "stroke-danger fill-danger", dash: "5 4" },
];
const [OWN] = DRAWN;
const SHARE = { from: 0, to: 1 };

/** The report's curves, each with its table. */
export function QualityPlots({ report }: { report: PredictorReport }) {
  const judged = (name: Contestant) => ({
    chances: Float64Array.from(
      report.contestants.find((contestant) => contestant.name === name)?.chances ?? [],
    ),
    liked: Uint8Array.from(report.liked),
  });
  const lines = (curve: (of: ReturnType<typeof judged>) => [number, number][]): PlotLine[] =>
    DRAWN.map(({ name, ...look }) => ({
      name: contestantNames[name],
      ...look,
      points: curve(judged(name)),
    }));
  const mostLabels = Math.max(1, ...report.learning.map(({ labels }) => labels));
  return (
    <>
      <Plot
        title="Telling likes apart (ROC)"
        about="How many of the liked ones are found, for how many of the others taken along. On the dashed line it guesses."
        x={{ name: "Others taken along", ...SHARE }}
        y={{ name: "Liked ones found", ...SHARE }}
        lines={lines(rocCurve)}
        isDiagonal
      />
      <Plot
        title="Precision and recall"
        about="Of those it says yes to, how many were liked, the more of the liked ones it finds."
        x={{ name: "Recall", ...SHARE }}
        y={{ name: "Precision", ...SHARE }}
        lines={lines(precisionCurve)}
      />
      <Plot
        title="Do its chances hold?"
        about="Of titles said to be so likely, how many were liked. On the dashed line its word is good."
        x={{ name: "Said", ...SHARE }}
        y={{ name: "Came true", ...SHARE }}
        lines={[
          {
            ...OWN,
            name: contestantNames.hybrid,
            points: calibrationCurve(judged("hybrid")),
            isDotted: true,
          },
        ]}
        isDiagonal
      />
      {report.learning.length > 1 && (
        <Plot
          title="What more labels bring"
          about="AUC on the same later titles, after ever more of the earlier labels."
          x={{ name: "Labels learnt from", from: 0, to: mostLabels, unit: "count" }}
          y={{ name: "ROC AUC", ...SHARE }}
          lines={[
            {
              ...OWN,
              name: contestantNames.hybrid,
              points: report.learning.map(({ labels, auc }) => [labels, auc]),
              isDotted: true,
            },
          ]}
        />
      )}
    </>
  );
}
