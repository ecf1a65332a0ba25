import { Panel } from "@/components/circle/panel";
import { ExportFilter } from "@/components/lab/export-filter";
import { Button } from "@/components/ui/button";

const DATASETS = [
  { name: "events", holds: "every act, in order of arrival" },
  { name: "impressions", holds: "what was seen, where and for how long" },
  { name: "rankings", holds: "every page as served, a row per placement" },
  { name: "preferences", holds: "viewer × title × strength, folded" },
  { name: "titles", holds: "the catalogue" },
  { name: "viewers", holds: "pseudonyms and consent" },
];

const FORMATS = [
  { name: "csv", label: "CSV" },
  { name: "ndjson", label: "NDJSON" },
  { name: "parquet", label: "Parquet" },
];

const BUNDLES = [
  ...FORMATS,
  { name: "recbole", label: "RecBole" },
  { name: "movielens", label: "MovieLens" },
  { name: "gorse", label: "Gorse" },
  { name: "lenskit", label: "LensKit" },
];

/** One form: every button sends the filter above it to the address of its own file. */
export function DownloadPanel() {
  return (
    <Panel
      id="export"
      title="Export"
      about={
        <>
          Real friends are in it only if they agreed, and everybody stands under a keyed pseudonym.
          What each column means is in the{" "}
          <a
            href="/lab/dictionary"
            className="text-brass underline underline-offset-2 hover:text-brass-strong"
          >
            data dictionary
          </a>
          .
        </>
      }
    >
      <form method="get" action="/api/exports/bundle" className="flex flex-col gap-6">
        <ExportFilter />
        <div>
          <h3 className="text-base font-semibold">Everything, as one zip</h3>
          <p className="mt-1 mb-3 text-sm text-ink-muted">
            With a readme, the dictionary, row counts, checksums and the filter used.
          </p>
          <div className="flex flex-wrap gap-2">
            {BUNDLES.map(({ name, label }) => (
              <Button
                key={name}
                type="submit"
                name="format"
                value={name}
                size="small"
                look={name === "csv" ? "primary" : "outline"}
              >
                {label} <span className="sr-only">bundle</span>
              </Button>
            ))}
          </div>
        </div>
        <div>
          <h3 className="mb-3 text-base font-semibold">One dataset</h3>
          <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
            {DATASETS.map((dataset) => (
              <DatasetEntry key={dataset.name} {...dataset} />
            ))}
          </ul>
        </div>
      </form>
    </Panel>
  );
}

function DatasetEntry({ name, holds }: { name: string; holds: string }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <p className="min-w-44 flex-1">
        <span className="block font-semibold">{name}</span>
        <span className="block text-sm text-ink-muted">{holds}</span>
      </p>
      <div className="flex gap-2">
        {FORMATS.map((format) => (
          <Button
            key={format.name}
            type="submit"
            size="small"
            look="outline"
            formAction={`/api/exports/${name}.${format.name}`}
          >
            <span className="sr-only">{name} as</span> {format.label}
          </Button>
        ))}
      </div>
    </li>
  );
}
