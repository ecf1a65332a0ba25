import { OriginChoice } from "@/components/lab/origin-choice";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { otherKinds, scoringKinds } from "@/lib/events/kinds";
import type { EventFilter as Filter } from "@/lib/explorer/schema";
import type { ShownViewer } from "@/lib/explorer/shown-viewers";
import { origins } from "@/lib/exports/origins";
import { Choices } from "./choices";

type Props = { filter: Filter; viewers: ShownViewer[] };

/** Which events are listed; the address says it all. */
export function EventFilter({ filter, viewers }: Props) {
  const everyone = { value: "", words: "everyone who may be shown" };
  const everyKind = { value: "", words: "every kind" };
  return (
    <form
      action="/lab/events"
      className="grid gap-4 rounded-panel border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      <Choices
        label="Viewer"
        name="viewer"
        defaultValue={filter.viewer ?? ""}
        options={[everyone, ...viewers.map((one) => ({ value: one.pseudonym, words: one.label }))]}
      />
      <Choices
        label="Kind"
        name="kinds"
        defaultValue={filter.kinds?.at(0) ?? ""}
        options={[
          everyKind,
          ...[...scoringKinds, ...otherKinds].map((kind) => ({ value: kind, words: kind })),
        ]}
      />
      <Field
        label="Title"
        name="title"
        defaultValue={filter.title ?? ""}
        placeholder="id or part of its name"
      />
      <Field label="Visit" name="visit" defaultValue={filter.visit ?? ""} placeholder="id" />
      <Field label="From" name="from" type="date" defaultValue={dayOf(filter.from)} />
      <Field label="Before" name="to" type="date" defaultValue={dayOf(filter.to)} />
      <OriginChoice origins={origins} chosen={filter.origin} />
      <div className="flex items-end gap-3">
        <Button type="submit">Show</Button>
        <ButtonLink href="/lab/events" look="bare">
          Clear
        </ButtonLink>
      </div>
    </form>
  );
}

function dayOf(date: Date | null) {
  return date?.toISOString().slice(0, 10);
}
