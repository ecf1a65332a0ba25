import { EvaluationBackground } from "@/components/lab/evaluation-background";
import { EvaluationFold } from "@/components/lab/evaluation-fold";
import { EvaluationSection } from "@/components/lab/evaluation-section";
import { EvaluationTable } from "@/components/lab/evaluation-table";
import type { ShownResults } from "@/lib/evaluation/schema";

/** Figures that came with Matinee, marked as such: they say nothing about this circle. */
export function EvaluationPublished({
  results: { dataSet, evaluations, background },
}: {
  results: ShownResults;
}) {
  const [main, ...others] = evaluations;
  const { name, viewers, titles, preferences } = dataSet;
  return (
    <EvaluationSection
      id="published"
      title="Published"
      about={`Not from this Matinee: measured on ${name} (${count(viewers)} viewers × ${count(titles)} titles, ${count(preferences)} preferences) when this version was made. The whole report, with small circles and what each figure means, is docs/evaluation.md.`}
    >
      {main && <EvaluationTable evaluation={main} />}
      {others.map((evaluation) => (
        <EvaluationFold key={evaluation.protocol} title={evaluation.protocol}>
          <EvaluationTable evaluation={evaluation} />
        </EvaluationFold>
      ))}
      {background && (
        <EvaluationFold title="background: with and without people elsewhere">
          <EvaluationBackground background={background} />
        </EvaluationFold>
      )}
    </EvaluationSection>
  );
}

function count(number: number) {
  return number.toLocaleString("en-GB");
}
