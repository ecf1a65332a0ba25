import { FigureTable } from "@/components/lab/figure-table";
import { contestantNames } from "@/components/predictor/contestant-words";
import type { MeasureName } from "@/lib/predictor/learning/accuracy";
import type { PredictorReport } from "@/lib/predictor/schema";

const MEASURES: { name: MeasureName; words: string }[] = [
  { name: "auc", words: "ROC AUC" },
  { name: "prAuc", words: "PR AUC" },
  { name: "accuracy", words: "Accuracy" },
  { name: "precision", words: "Precision" },
  { name: "recall", words: "Recall" },
  { name: "f1", words: "F1" },
  { name: "brier", words: "Brier (less is better)" },
];

/** Every measure of the predictor and, always beside it, of what needs no learning. */
export function QualityTable({ contestants }: Pick<PredictorReport, "contestants">) {
  return (
    <FigureTable
      label="How good it is, beside what needs no learning"
      head={["Who answers", ...MEASURES.map(({ words }) => words)]}
      rows={contestants.map(({ name, measures }) => ({
        key: name,
        cells: [
          contestantNames[name],
          ...MEASURES.map((measure) => {
            const { value, low, high } = measures[measure.name];
            return (
              <span key={measure.name}>
                {value.toFixed(2)}{" "}
                <span className="text-xs text-ink-muted">
                  {low.toFixed(2)}–{high.toFixed(2)}
                </span>
              </span>
            );
          }),
        ],
      }))}
    />
  );
}
