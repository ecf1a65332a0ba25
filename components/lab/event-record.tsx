import { type RecordField, recordFields } from "@/lib/explorer/event-record";
import type { EventMeanings } from "@/lib/explorer/field-meanings";

type Props = { record: Record<RecordField, string>; meanings: EventMeanings };

/** Every field of an event with its value and what the data dictionary says about it. */
export function EventRecord({ record, meanings }: Props) {
  return (
    <dl className="rounded-panel border border-line bg-surface text-sm">
      {recordFields.map((name) => (
        <div
          key={name}
          className="grid gap-x-6 gap-y-1 border-t border-line px-4 py-2.5 first:border-t-0 md:grid-cols-[10rem_minmax(0,1fr)_minmax(0,1.2fr)]"
        >
          <dt className="text-ink-muted">
            <code>{name}</code>
          </dt>
          <dd className="min-w-0 font-semibold break-words tabular-nums">{record[name] || "–"}</dd>
          <dd className="text-ink-muted">
            {name === "kind" ? meanings.kind : plain(meanings.columns.get(name) ?? "")}
            {name === "detail" && meanings.fields && `. This kind has: ${plain(meanings.fields)}.`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The dictionary's marks are for its own page. */
function plain(words: string) {
  return words.replaceAll(/[`*]/g, "");
}
