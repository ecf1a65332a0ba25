import { Day } from "@/components/circle/day";
import { Panel } from "@/components/circle/panel";
import { EvaluationTable } from "@/components/lab/evaluation-table";
import type { KeptRun } from "@/lib/evaluation/schema";

/** The latest run open, those before it closed. */
export function EvaluationRuns({ runs: [latest, ...earlier] }: { runs: KeptRun[] }) {
  return (
    <Panel
      id="runs"
      title="This Matinee"
      about="Figures of a small circle move with every split: look at the intervals before believing an order."
    >
      {latest ? (
        <Run run={latest} />
      ) : (
        <p className="text-ink-muted">Nothing has been measured yet.</p>
      )}
      {earlier.map((run) => (
        <details key={run.startedAt} className="group mt-4 border-t border-line pt-2">
          <summary className="focus-inset flex min-h-11 list-none items-center rounded-lg text-sm text-ink-muted hover:text-ink [&::-webkit-details-marker]:hidden">
            <span className="me-2 transition-transform group-open:rotate-90" aria-hidden="true">
              ›
            </span>
            <span>
              {run.results.evaluations.at(0)?.protocol}, <Day date={new Date(run.startedAt)} />
            </span>
          </summary>
          <Run run={run} />
        </details>
      ))}
    </Panel>
  );
}

function Run({ run: { results, seconds, fold, startedAt } }: { run: KeptRun }) {
  const { viewers, titles, preferences } = results.dataSet;
  return (
    <>
      <p className="mb-3 text-sm text-ink-muted">
        <Day date={new Date(startedAt)} />: {viewers} viewers × {titles} titles, {preferences}{" "}
        preferences
        {fold === "sum" ? " summed over acts" : ""}; {seconds.toFixed(1)} s.
      </p>
      {results.evaluations.map((evaluation) => (
        <EvaluationTable key={evaluation.protocol} evaluation={evaluation} />
      ))}
    </>
  );
}
