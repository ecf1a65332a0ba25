import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { AuditFilter } from "@/lib/delivery/schema";
import { origins } from "@/lib/exports/origins";
import { OriginChoice } from "./origin-choice";

/** Which arrivals are looked at; the address says it all, so that an audit can be passed on. */
export function DeliveryFilter({ filter }: { filter: AuditFilter }) {
  return (
    <form
      action="/lab/delivery"
      className="flex flex-wrap items-end gap-4 rounded-panel border border-line bg-surface p-4"
    >
      <Field label="Arrived from" name="from" type="date" defaultValue={dayOf(filter.from)} />
      <Field label="Before" name="to" type="date" defaultValue={dayOf(filter.to)} />
      <Field
        label="Late after, in seconds"
        name="late"
        type="number"
        min={0}
        defaultValue={filter.late}
        className="w-44"
      />
      <OriginChoice origins={origins} chosen={filter.origin} />
      {filter.viewer && <input type="hidden" name="viewer" value={filter.viewer} />}
      <Button type="submit">Count</Button>
    </form>
  );
}

function dayOf(date: Date | null) {
  return date?.toISOString().slice(0, 10);
}
