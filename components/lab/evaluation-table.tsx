import { EvaluationReadings } from "@/components/lab/evaluation-readings";
import { IntervalBar } from "@/components/lab/interval-bar";
import { fewerSplits, leftOutWords } from "@/lib/evaluation/report/words";
import type { ShownEvaluation, ShownPolicy } from "@/lib/evaluation/schema";
import { counted } from "@/lib/insights/words";

const SIGNIFICANT = 0.05;

/** Policies with their figures, the best first; a bar for nDCG, its whisker the 95 % interval. */
export function EvaluationTable({ evaluation }: { evaluation: ShownEvaluation }) {
  const { protocol, k, trials, viewers, policies, leftOut } = evaluation;
  const most = Math.max(0.01, ...policies.map(({ accuracy }) => accuracy.ndcg.high));
  const head = [
    "MAP",
    "Precision",
    "Recall",
    "MRR",
    "Hit rate",
    "Coverage",
    "Novelty",
    "Diversity",
    "Gini",
  ];
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">
        {protocol}
        <span className="ms-2 text-sm font-normal text-ink-muted">
          {counted(viewers, "viewer")} asked,{" "}
          {trials === 1 ? "one split" : `mean of ${trials} splits`}
        </span>
      </figcaption>
      <section
        aria-label={`Figures by policy, ${protocol}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-panel border border-line bg-surface"
      >
        <table className="w-full min-w-240 text-sm tabular-nums">
          <thead className="text-ink-muted">
            <tr>
              <th scope="col" className="px-4 py-2.5 text-start font-medium">
                Policy
              </th>
              <th scope="col" className="px-4 py-2.5 text-start font-medium">
                nDCG@{k}, 95 % interval
              </th>
              {head.map((name) => (
                <th key={name} scope="col" className="px-3 py-2.5 text-end font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {policies.map((policy) => (
              <PolicyRow
                key={policy.name}
                {...{ policy, most }}
                splits={fewerSplits(policy.trials, trials)}
                verdict={verdictOn(policy, evaluation)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <EvaluationReadings evaluation={evaluation} />
      {leftOut.map((policy) => (
        <p key={policy.name} className="mt-2 text-sm text-ink-muted">
          {leftOutWords(policy)}
        </p>
      ))}
    </figure>
  );
}

type RowProps = {
  policy: ShownPolicy;
  most: number;
  splits: string | null; // in which it stood, where those are not all
  verdict: string;
};

function PolicyRow({ policy, most, splits, verdict }: RowProps) {
  const { name, family, isLive, accuracy, character } = policy;
  const { ndcg, map, precision, recall, mrr, hitRate } = accuracy;
  const means = [map, precision, recall, mrr, hitRate].map(({ mean }) => mean.toFixed(3));
  const { coverage, novelty, diversity, gini } = character;
  const cells = [
    ...means,
    coverage.toFixed(3),
    novelty.toFixed(2),
    diversity.toFixed(3),
    gini.toFixed(3),
  ];
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="px-4 py-2.5 text-start font-medium whitespace-nowrap">
        {name}
        <span className="block text-xs font-normal text-ink-muted">
          {family}
          {isLive && ", live"}
          {splits && `, ${splits}`}
        </span>
      </th>
      <td className="px-4 py-2.5">
        <IntervalBar {...ndcg} most={most} />
        <span className="whitespace-nowrap">
          {ndcg.mean.toFixed(3)}{" "}
          <span className="text-ink-muted">
            ({ndcg.low.toFixed(3)}–{ndcg.high.toFixed(3)})
          </span>
        </span>
        <span className="block text-xs text-ink-muted">{verdict}</span>
      </td>
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
        <td key={column} className="px-3 py-2.5 text-end">
          {cell}
        </td>
      ))}
    </tr>
  );
}

function verdictOn({ name }: ShownPolicy, { policies, comparisons }: ShownEvaluation) {
  const [best] = policies;
  if (name === best.name) return "the best here";
  const pair = comparisons.find(({ better, other }) => better === best.name && other === name);
  if (!pair) return "";
  return pair.adjusted < SIGNIFICANT ? "behind the best" : "not told apart from the best";
}
