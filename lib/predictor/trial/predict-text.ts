import { textTable } from "@/lib/evaluation/report/text-table";
import { contestants } from "@/lib/predictor/contest";
import type { MeasureName } from "@/lib/predictor/learning/accuracy";
import type { Gain, PredictFigures, Quartiles } from "@/lib/predictor/trial/predict-figures";

const SHOWN: { name: MeasureName; words: string }[] = [
  { name: "auc", words: "AUC, median (quartiles)" },
  { name: "prAuc", words: "PR AUC" },
  { name: "f1", words: "F1" },
  { name: "accuracy", words: "accuracy" },
  { name: "brier", words: "Brier" },
];

const SPLITS: Record<string, string> = {
  time: "the latest fifth of every viewer's ratings is asked about; nobody knows anything later than the rest",
  chance: "a random fifth of every viewer's ratings is asked about, among ratings of all times",
};

/** The distribution over viewers for the terminal. */
export function predictText(figures: PredictFigures): string {
  const { split, viewers, labels, asked } = figures;
  return [
    `predict by ${split}: ${SPLITS[split] ?? split}`,
    `${viewers} viewers, ${labels} ratings, ${asked} of them asked about`,
    textTable(
      ["who answers", ...SHOWN.map(({ words }) => words)],
      contestants.map((name) => [
        name,
        ...SHOWN.map((measure) => quartilesText(figures.quartiles[name][measure.name])),
      ]),
    ),
    textTable(
      [
        "gain in AUC",
        "over",
        "of the medians (95 %)",
        "mean of a viewer (95 %)",
        "viewers who gain",
      ],
      figures.gains.map(gainCells),
    ),
    ...coldWords(figures),
  ].join("\n");
}

function coldWords({ cold }: PredictFigures) {
  if (!cold) return [];
  const { viewers, asked, auc } = cold;
  return [
    `films that nobody else had met, ${asked} of ${viewers} viewers: AUC of hybrid ${quartilesText(auc.hybrid)}, of metadata ${quartilesText(auc.metadata)}; friends can say nothing of them`,
  ];
}

function quartilesText({ low, median, high }: Quartiles) {
  return `${median.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
}

function gainCells({ better, other, medians, means, won }: Gain) {
  const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
  const bounded = ({ value, low, high }: Gain["medians"]) =>
    `${signed(value)} (${signed(low)} to ${signed(high)})`;
  return [better, other, bounded(medians), bounded(means), `${Math.round(100 * won)} %`];
}
