import { Panel } from "@/components/circle/panel";
import { ButtonLink } from "@/components/ui/button";

type Props = { version: string; stored: number };

/** Which policy makes the pages, and the way to its numbers. */
export function PolicyPanel({ version, stored }: Props) {
  return (
    <Panel
      id="policy"
      title="Policy"
      about="The numbers that pages are made by: neighbours, rows, their order, and how much is left to chance."
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href="/lab/policies" look="outline">
          Numbers and versions
        </ButtonLink>
        <p className="text-sm text-ink-muted">
          In force: {version}. {stored === 1 ? "One version is" : `${stored} versions are`} stored.
        </p>
      </div>
    </Panel>
  );
}
