import { Panel } from "@/components/circle/panel";
import { EvaluationTable } from "@/components/lab/evaluation-table";
import type { ShownResults } from "@/lib/evaluation/schema";

/** Figures that came with Matinee, marked as such: they say nothing about this circle. */
export function EvaluationPublished({ results }: { results: ShownResults }) {
  const { name, viewers, titles, preferences } = results.dataSet;
  return (
    <Panel
      id="published"
      title="Published"
      about={`Not from this Matinee: measured on ${name} when this version was made. The whole report, with small circles and what each figure means, is docs/evaluation.md.`}
    >
      <p className="mb-3 text-sm text-ink-muted">
        {count(viewers)} viewers × {count(titles)} titles, {count(preferences)} preferences.
      </p>
      <div className="flex flex-col gap-6">
        {results.evaluations.map((evaluation) => (
          <EvaluationTable key={evaluation.protocol} evaluation={evaluation} />
        ))}
      </div>
    </Panel>
  );
}

function count(number: number) {
  return number.toLocaleString("en-GB");
}
