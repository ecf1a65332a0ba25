import { actInWords } from "@/components/browse/act-words";
import { Avatar } from "@/components/circle/avatar";
import type { StageAct } from "@/lib/stage/acts";

/** What demo friends do, as it happens, the latest first, each with what it is worth. */
export function Ticker({ acts }: { acts: StageAct[] }) {
  return (
    <section aria-label="What happens" className="flex min-h-0 flex-1 flex-col">
      <h2 className="px-1 text-sm font-semibold text-ink-muted">What happens</h2>
      {acts.length === 0 && (
        <p className="mt-2 px-1 text-sm text-ink-muted">
          Nothing yet. Play the tour, or open a title in one of the panes.
        </p>
      )}
      <div
        role="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: holds nothing to focus, and has to be scrolled by keys
        tabIndex={0}
        className="focus-inset mt-2 min-h-0 flex-1 overflow-y-auto"
      >
        <ol className="flex flex-col gap-1.5">
          {acts.map(({ id, viewer, avatar, act, title, weight }) => (
            <li
              key={id}
              className="flex animate-rise items-center gap-2.5 rounded-lg bg-raised px-2.5 py-2"
            >
              <Avatar name={avatar} className="size-7" />
              <p className="min-w-0 flex-1 text-[0.9375rem] leading-snug">
                <strong className="font-semibold">{viewer}</strong> {actInWords(act)} {title}
              </p>
              {weight !== null && (
                <span className="rounded-full bg-brass px-2 py-0.5 text-sm font-bold text-brass-ink tabular-nums">
                  <span className="sr-only">worth </span>· {weight}
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
