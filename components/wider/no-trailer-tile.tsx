import { OutsideLinks } from "@/components/wider/outside-links";
import type { Outside } from "@/lib/wider/wider-title";

/** Stands where a picture would: the wider library has none, and nothing to play. */
export function NoTrailerTile({ title, outside }: { title: string; outside: Outside }) {
  return (
    <div className="flex shrink-0 flex-col justify-center gap-1 self-start rounded-card border border-dashed border-line-strong px-3 py-2 max-sm:w-full sm:aspect-video sm:w-52 sm:items-center">
      <p className="px-3 text-sm text-ink-muted">No trailer here</p>
      <OutsideLinks of={outside} title={title} />
    </div>
  );
}
