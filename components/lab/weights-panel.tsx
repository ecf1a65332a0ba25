import { Panel } from "@/components/circle/panel";
import { ButtonLink } from "@/components/ui/button";
import { foldsInWords } from "@/lib/events/fold-words";
import { type EventWeights, scoringKinds } from "@/lib/events/kinds";

/** What acts are worth now, and the way to change it. */
export function WeightsPanel({ weights }: { weights: Required<EventWeights> }) {
  const { version, fold, halfLifeDays } = weights;
  const fading = halfLifeDays === null ? "nothing fades" : `half-life ${halfLifeDays} days`;
  return (
    <Panel
      id="weights"
      title="Weights"
      about="What each kind of act is worth, and how acts add up. A new version folds all preferences anew; the log never changes and keeps the weights each event was logged with."
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href="/lab/weights" look="outline">
          Weights and versions
        </ButtonLink>
        <p className="text-sm text-ink-muted tabular-nums">
          Version {version} is in force:{" "}
          {scoringKinds.map((kind) => `${kind} ${weights[kind]}`).join(", ")};{" "}
          {foldsInWords[fold].name.toLowerCase()}; {fading}.
        </p>
      </div>
    </Panel>
  );
}
