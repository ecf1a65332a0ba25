import { Panel } from "@/components/circle/panel";
import { ButtonLink } from "@/components/ui/button";

/** The ways into the log: event by event, at a moment of the past, and how all of it came. */
export function ExplorerPanel() {
  return (
    <Panel
      id="explorer"
      title="Explorer"
      about="The log as it grows, every visit beside its pages, any page of the past made again, and whether anything was lost on the way."
    >
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/lab/events" look="outline">
          Events
        </ButtonLink>
        <ButtonLink href="/lab/time-travel" look="outline">
          Time travel
        </ButtonLink>
        <ButtonLink href="/lab/delivery" look="outline">
          Delivery
        </ButtonLink>
      </div>
    </Panel>
  );
}
