import { Field } from "@/components/ui/field";
import { otherKinds, scoringKinds } from "@/lib/events/kinds";
import { defaultOrigins, origins } from "@/lib/exports/origins";

/** What an export covers; the names are those of the query. */
export function ExportFilter() {
  return (
    <div className="flex flex-col gap-5 rounded-panel border border-line bg-surface p-4 sm:p-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="From" name="from" type="date" hint="Left empty: from the beginning." />
        <Field label="Before" name="to" type="date" hint="That day does not count." />
      </div>
      <fieldset>
        <legend className="text-sm font-medium">Viewers</legend>
        <div className="mt-2 flex flex-wrap gap-2">
          {origins.map((origin) => (
            <Choice
              key={origin}
              name="origin"
              value={origin}
              isChosen={defaultOrigins.includes(origin)}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Titles"
          name="titles"
          placeholder="all"
          hint="Their ids, separated by commas."
        />
        <Field
          label="Weights"
          name="weights"
          type="number"
          min={1}
          placeholder="in force"
          hint="Version that preferences are folded under."
        />
      </div>
      <details className="group">
        <summary className="focus-inset flex min-h-11 list-none items-center rounded-lg text-sm font-medium text-ink-muted hover:text-ink [&::-webkit-details-marker]:hidden">
          <span className="me-2 transition-transform group-open:rotate-90" aria-hidden="true">
            ›
          </span>
          Only some kinds of events
        </summary>
        <fieldset>
          <legend className="sr-only">Kinds; none chosen means all</legend>
          <div className="mt-2 flex flex-wrap gap-2">
            {[...scoringKinds, ...otherKinds].map((kind) => (
              <Choice key={kind} name="kinds" value={kind} />
            ))}
          </div>
        </fieldset>
      </details>
    </div>
  );
}

function Choice(props: { name: string; value: string; isChosen?: boolean }) {
  return (
    <label className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong px-3.5 text-sm transition-colors hover:border-ink has-checked:border-brass has-checked:bg-brass/15 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brass-strong">
      <input
        type="checkbox"
        name={props.name}
        value={props.value}
        defaultChecked={props.isChosen}
        className="accent-brass outline-none"
      />
      {props.value}
    </label>
  );
}
