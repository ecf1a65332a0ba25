import { Button } from "@/components/ui/button";
import type { ListTitle } from "@/lib/blend/blend-list";
import type { Tally } from "@/lib/blend/evening/evening";

type Props = {
  titles: ListTitle[];
  tallies: Record<string, Tally>;
  onVote: (titleId: string, isFor: boolean | null) => void;
};

/** What somebody does not want tonight; whoever said so can take it back. */
export function AsideTitles({ titles, tallies, onVote }: Props) {
  if (titles.length === 0) return null;
  return (
    <details className="mt-6 rounded-panel border border-line bg-surface px-4 py-2 text-sm">
      <summary className="min-h-9 cursor-pointer content-center font-medium">
        Not tonight ({titles.length})
      </summary>
      <ul className="divide-y divide-line">
        {titles.map(({ id, title, year }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
            <span>
              {title} <span className="text-ink-muted">{year}</span>
            </span>
            {tallies[id]?.own === false ? (
              <Button
                look="outline"
                size="small"
                aria-label={`Take back: ${title}`}
                onClick={() => onVote(id, null)}
              >
                Take back
              </Button>
            ) : (
              <span className="text-ink-muted">a friend said so</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
