import { Panel } from "@/components/circle/panel";
import { ButtonLink } from "@/components/ui/button";

/** The way to the evaluation board. */
export function EvaluationPanel() {
  return (
    <Panel
      id="evaluation"
      title="Evaluation"
      about="How well each policy finds what friends watched: on this log, and published for a known data set."
    >
      <ButtonLink href="/lab/evaluation" look="outline">
        Measure and compare
      </ButtonLink>
    </Panel>
  );
}
