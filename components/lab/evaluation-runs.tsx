import { Day } from "@/components/circle/day";
import { EvaluationFold } from "@/components/lab/evaluation-fold";
import { EvaluationSection } from "@/components/lab/evaluation-section";
import { EvaluationTable } from "@/components/lab/evaluation-table";
import type { KeptRun } from "@/lib/evaluation/schema";

/** The latest run open, those before it closed. */
export function EvaluationRuns({ runs: [latest, ...earlier] }: { runs: KeptRun[] }) {
  return (
    <EvaluationSection
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
        <EvaluationFold
          key={run.startedAt}
          title={
            <>
              {run.results.evaluations.at(0)?.protocol}, <Day date={new Date(run.startedAt)} />
            </>
          }
        >
          <Run run={run} />
        </EvaluationFold>
      ))}
    </EvaluationSection>
  );
}

function Run({ run: { results, seconds, fold, startedAt } }: { run: KeptRun }) {
  const { viewers, titles, preferences } = results.dataSet;
  return (
    <div>
      <p className="mb-3 text-sm text-ink-muted">
        <Day date={new Date(startedAt)} />: {viewers} viewers × {titles} titles, {preferences}{" "}
        preferences{fold === "sum" ? " summed over acts" : ""}; {seconds.toFixed(1)} s.
      </p>
      {results.evaluations.map((evaluation) => (
        <EvaluationTable key={evaluation.protocol} evaluation={evaluation} />
      ))}
    </div>
  );
}
