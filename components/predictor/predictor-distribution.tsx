import { FigureTable } from "@/components/lab/figure-table";
import { contestantNames } from "@/components/predictor/contestant-words";
import type { Distribution } from "@/lib/predictor/distribution";
import type { MeasureName } from "@/lib/predictor/learning/accuracy";

const SHOWN: { name: MeasureName; words: string }[] = [
  { name: "auc", words: "ROC AUC" },
  { name: "prAuc", words: "PR AUC" },
  { name: "f1", words: "F1" },
  { name: "accuracy", words: "Accuracy" },
  { name: "brier", words: "Brier (less is better)" },
];

/** How well "Will I like it?" does over viewers: the median of each measure, and the quartiles around it. */
export function PredictorDistribution({ distribution }: { distribution: Distribution }) {
  const { viewers, asked, quartiles } = distribution;
  return (
    <section aria-label="Over viewers" className="flex flex-col gap-5">
      <p className="max-w-3xl text-ink-muted">
        {viewers === 0
          ? "No viewer who agreed to research has a predictor yet. Each is learnt from the viewer's own labels once there are enough, and measured on later ones."
          : `Medians and quartiles over ${viewers === 1 ? "one viewer" : `${viewers} viewers`} who agreed to research, each asked about the latest quarter of their own labels: ${asked} titles in all.`}{" "}
        Figures for a known data set, and how everything is worked out, stand in docs/predictor.md.
      </p>
      {viewers > 0 && (
        <FigureTable
          label="Predictors over viewers"
          head={["Who answers", ...SHOWN.map(({ words }) => words)]}
          rows={quartiles.map(({ name, measures }) => ({
            key: name,
            cells: [
              contestantNames[name],
              ...SHOWN.map((measure) => {
                const { low, median, high } = measures[measure.name];
                return (
                  <span key={measure.name}>
                    {median.toFixed(2)}{" "}
                    <span className="text-xs text-ink-muted">
                      {low.toFixed(2)}–{high.toFixed(2)}
                    </span>
                  </span>
                );
              }),
            ],
          }))}
        />
      )}
    </section>
  );
}
