import { AnswerForm } from "@/components/circle/answer-form";
import { MaturitySelect } from "@/components/circle/maturity-select";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { changeMaturityLimit } from "@/lib/circle/actions";
import type { Maturity } from "@/lib/titles/maturity";

type Props = { limit: Maturity | null; ceiling: Maturity | null };

/** What the viewer wants to see nothing above of, within what the host allows. */
export function MaturityPanel({ limit, ceiling }: Props) {
  return (
    <Panel
      id="maturity"
      title="Maturity"
      about="Titles above your limit are not there for you: not in rows, lists or the search, not on the pages of people, and at no address."
    >
      <AnswerForm action={changeMaturityLimit} className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <MaturitySelect label="Show me nothing above" chosen={limit} ceiling={ceiling} />
        <SubmitButton look="outline">Save limit</SubmitButton>
      </AnswerForm>
      {ceiling !== null && (
        <p className="mt-3 text-sm text-ink-muted">
          The host has set {ceiling} as the most that you are shown. You may go below it; only a
          host lifts it.
        </p>
      )}
    </Panel>
  );
}
