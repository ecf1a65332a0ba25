import { EvaluationFold } from "@/components/lab/evaluation-fold";
import { FigureTable } from "@/components/lab/figure-table";
import type { ShownEvaluation, ShownInterval, ShownPolicy } from "@/lib/evaluation/schema";

const HEAD = ["Policy", "nDCG of all", "MAP of k", "nDCG, few titles", "some", "many"];

/** The same lists as other toolkits read them, and by how much a viewer had watched. */
export function EvaluationReadings({ evaluation }: { evaluation: ShownEvaluation }) {
  const told = evaluation.policies.filter(({ activity }) => activity !== undefined);
  if (told.length === 0) return null;
  return (
    <EvaluationFold title="Other readings, and by how much a viewer had watched">
      <p className="mb-2 max-w-3xl text-sm text-ink-muted">
        Above, nDCG is against the best list of k titles and MAP over all titles to be found. Here
        nDCG is against a list of all of them, and MAP over the k that fit. Then nDCG as above for
        the third of the viewers with the fewest titles in train, the middle third and the third
        with the most, each with its 95 % interval.
      </p>
      <FigureTable
        label={`Other readings, ${evaluation.protocol}`}
        head={HEAD}
        rows={told.map((policy) => ({ key: policy.name, cells: cellsOf(policy) }))}
      />
    </EvaluationFold>
  );
}

function cellsOf({ name, accuracy, activity }: ShownPolicy) {
  const { ndcgOfAll, mapOfK } = accuracy;
  const intervals = [ndcgOfAll, mapOfK, activity?.few, activity?.some, activity?.many];
  return [name, ...intervals.map((interval) => interval && withBounds(interval))];
}

function withBounds({ mean, low, high }: ShownInterval) {
  return `${mean.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
}
