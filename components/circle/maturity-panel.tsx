import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { changeMaturityLimit } from "@/lib/circle/actions";
import { type Maturity, maturities } from "@/lib/titles/maturity";

const MEANINGS: Record<Maturity, string> = {
  All: "All: suitable for everybody",
  "7+": "7+ and below",
  "12+": "12+ and below",
  "16+": "16+ and below",
};

/** What the viewer wants to see nothing above of. */
export function MaturityPanel({ limit }: { limit: Maturity | null }) {
  return (
    <Panel
      id="maturity"
      title="Maturity"
      about="Titles above your limit are not there for you: not in rows, lists or the search, not on the pages of people, and at no address."
    >
      <AnswerForm action={changeMaturityLimit} className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <label className="flex min-w-0 basis-64 flex-col gap-1.5 text-sm font-medium">
          Show me nothing above
          <select
            key={limit} // a saved limit becomes the new default
            name="limit"
            defaultValue={limit ?? "none"}
            className="min-h-11 w-full rounded-lg border border-line-strong bg-ground px-3 text-base font-normal text-ink hover:border-ink-muted"
          >
            <option value="none">No limit</option>
            {maturities.toReversed().map((maturity) => (
              <option key={maturity} value={maturity}>
                {MEANINGS[maturity]}
              </option>
            ))}
          </select>
        </label>
        <SubmitButton look="outline">Save limit</SubmitButton>
      </AnswerForm>
    </Panel>
  );
}
