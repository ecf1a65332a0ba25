import Link from "next/link";
import { Panel } from "@/components/circle/panel";
import type { ItemResult } from "@/lib/jellyfin/import-outcome";

const WORDS: Record<string, string> = {
  created: "new",
  updated: "changed",
  unchanged: "as it was",
  skipped: "skipped",
};

/** What became of each item, with the reason where it became nothing. */
export function ResultsPanel({ results, items }: { results: ItemResult[]; items: number }) {
  const isPart = results.length < items;
  return (
    <Panel
      id="results"
      title="Item by item"
      about="What was skipped stands first, then what is new and what changed."
    >
      <details>
        <summary className="min-h-9 w-fit font-medium text-ink-muted hover:text-ink">
          {isPart ? `The first ${results.length} of ${items} items` : `All ${items} items`}
        </summary>
        <ul
          aria-label="Items"
          className="mt-3 max-h-112 divide-y divide-line overflow-y-auto rounded-panel border border-line bg-surface"
        >
          {results.map((item) => (
            <li key={item.itemId} className="flex items-baseline gap-4 px-4 py-2.5">
              <span className="min-w-0 flex-1">
                {item.slug ? (
                  <Link href={`/title/${item.slug}`} prefetch={false} className="hover:underline">
                    {item.name}
                  </Link>
                ) : (
                  item.name || "Without a name"
                )}
                {item.reason && <span className="text-sm text-ink-muted"> {item.reason}</span>}
              </span>
              <span className="text-sm text-ink-muted">
                {item.kind}, {WORDS[item.result]}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
