import { Panel } from "@/components/circle/panel";
import { ButtonLink } from "@/components/ui/button";

/** The way to how well "Will I like it?" does. */
export function PredictorsPanel() {
  return (
    <Panel
      id="predictors"
      title="Predictors"
      about="How well each viewer's own model tells what they will like, beside what needs no learning."
    >
      <ButtonLink href="/lab/predictors" look="outline">
        See how they do
      </ButtonLink>
    </Panel>
  );
}
