import Link from "next/link";

const CHOICES = [
  { show: undefined, label: "Everything" },
  { show: "complete", label: "Watched to the end" },
  { show: "skip", label: "Skipped" },
  { show: "play", label: "Closed early" },
  { show: "click", label: "Only opened" },
] as const;

/** Links rather than buttons: each choice has an address and works without JavaScript. */
export function OutcomeFilter({ show }: { show: string | undefined }) {
  return (
    <nav aria-label="Show">
      <ul className="no-scrollbar -mx-gutter flex gap-2 overflow-x-auto px-gutter py-1">
        {CHOICES.map((choice) => (
          <li key={choice.label}>
            <Link
              href={choice.show ? `/history?show=${choice.show}` : "/history"}
              prefetch={false}
              aria-current={choice.show === show ? "page" : undefined}
              className="inline-flex min-h-10 items-center rounded-full border border-line px-4 text-sm font-medium whitespace-nowrap text-ink-muted hover:border-line-strong hover:text-ink focus-visible:rounded-full aria-[current]:border-brass aria-[current]:bg-brass/15 aria-[current]:text-brass-strong"
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
