import { Choices } from "@/components/lab/choices";
import { Field } from "@/components/ui/field";

/** What an export does not tell; the names are those of the query. */
export function ExportPrivacy() {
  return (
    <div className="grid gap-4 rounded-panel border border-line bg-surface p-4 sm:grid-cols-3 sm:p-5">
      <Field
        label="Project"
        name="project"
        maxLength={80}
        hint="Pseudonyms of its own; no other project shares them."
      />
      <Choices
        label="Times"
        name="times"
        options={[
          { value: "exact", words: "exact" },
          { value: "minute", words: "to the minute" },
          { value: "hour", words: "to the hour" },
          { value: "day", words: "to the day" },
        ]}
        hint="Cut times also hide the log's ids."
      />
      <Field
        label="Viewers a title needs"
        name="k"
        type="number"
        min={1}
        max={10_000}
        placeholder="1"
        hint="Titles on which fewer acted are left out."
      />
    </div>
  );
}
