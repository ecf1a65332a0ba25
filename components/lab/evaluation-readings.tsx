import { EvaluationFold } from "@/components/lab/evaluation-fold";
import type { ShownEvaluation, ShownInterval, ShownPolicy } from "@/lib/evaluation/schema";

const HEAD = ["nDCG of all", "MAP of k", "nDCG, few titles", "some", "many"];

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
      <section
        aria-label={`Other readings, ${evaluation.protocol}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-panel border border-line bg-surface"
      >
        <table className="w-full min-w-200 text-sm tabular-nums">
          <thead className="text-ink-muted">
            <tr>
              <th scope="col" className="px-4 py-2.5 text-start font-medium">
                Policy
              </th>
              {HEAD.map((name) => (
                <th key={name} scope="col" className="px-3 py-2.5 text-end font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map((policy) => (
              <ReadingRow key={policy.name} policy={policy} />
            ))}
          </tbody>
        </table>
      </section>
    </EvaluationFold>
  );
}

function ReadingRow({ policy: { name, accuracy, activity } }: { policy: ShownPolicy }) {
  const { ndcgOfAll, mapOfK } = accuracy;
  const cells = [ndcgOfAll, mapOfK, activity?.few, activity?.some, activity?.many];
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-4 py-2 text-start font-medium whitespace-nowrap">
        {name}
      </th>
      {cells.map((interval, column) => (
        <td key={HEAD[column]} className="px-3 py-2 text-end whitespace-nowrap">
          {interval && withBounds(interval)}
        </td>
      ))}
    </tr>
  );
}

function withBounds({ mean, low, high }: ShownInterval) {
  return `${mean.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
}
