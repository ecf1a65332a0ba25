import { Button } from "@/components/ui/button";

const DATASETS = [
  { name: "events", holds: "every act, in order of arrival" },
  { name: "impressions", holds: "what was seen, where and for how long" },
  { name: "rankings", holds: "every page as served, a row per placement" },
  { name: "preferences", holds: "viewer × title × strength, folded" },
  { name: "titles", holds: "the catalogue" },
  { name: "viewers", holds: "pseudonyms and consent" },
];

const TABLES = [
  { name: "csv", label: "CSV" },
  { name: "ndjson", label: "NDJSON" },
  { name: "parquet", label: "Parquet" },
];

/** Each dataset as a file of its own. */
export function DatasetList() {
  return (
    <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
      {DATASETS.map(({ name, holds }) => (
        <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <p className="min-w-44 flex-1">
            <span className="block font-semibold">{name}</span>
            <span className="block text-sm text-ink-muted">{holds}</span>
          </p>
          <div className="flex gap-2">
            {TABLES.map((table) => (
              <Button
                key={table.name}
                type="submit"
                size="small"
                look="outline"
                formAction={`/api/exports/${name}.${table.name}`}
              >
                <span className="sr-only">{name} as</span> {table.label}
              </Button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
