import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { pastPageAddress } from "@/lib/explorer/addresses";
import type { ShownViewer } from "@/lib/explorer/shown-viewers";
import { Choices } from "./choices";

type Props = {
  viewers: ShownViewer[];
  viewer: ShownViewer | null;
  at: Date;
  earlier: Date | null;
  later: Date | null;
};

/** Whose page, and of which moment; the pages on record are a step apart. */
export function TimeTravelForm({ viewers, viewer, at, earlier, later }: Props) {
  return (
    <form
      action="/lab/time-travel"
      className="grid gap-4 rounded-panel border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,18rem)_minmax(0,18rem)_auto] lg:items-end"
    >
      <Choices
        key={viewer?.pseudonym}
        label="Viewer"
        name="viewer"
        defaultValue={viewer?.pseudonym}
        options={viewers.map((one) => ({ value: one.pseudonym, words: one.label }))}
      />
      <Field
        key={at.toISOString()}
        label="Moment, in UTC"
        name="at"
        type="datetime-local"
        step="0.001"
        defaultValue={at.toISOString().slice(0, 23)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">Go there</Button>
        {viewer && earlier && (
          <ButtonLink look="outline" href={pastPageAddress(viewer.pseudonym, earlier)}>
            Page before
          </ButtonLink>
        )}
        {viewer && later && (
          <ButtonLink look="outline" href={pastPageAddress(viewer.pseudonym, later)}>
            Page after
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
