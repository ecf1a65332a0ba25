import Link from "next/link";
import type { IconName } from "@/components/ui/icon";
import { Icon } from "@/components/ui/icon";

type Props = { heading: string; icon: IconName; suggestions: { name: string; titles: number }[] };

/** Names that lead to further titles, each with how many it leads to. */
export function SuggestionLinks({ heading, icon, suggestions }: Props) {
  if (suggestions.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2 className="flex items-center gap-2 text-sm font-semibold text-ink-muted">
        <Icon name={icon} className="size-4 text-brass" />
        {heading}
      </h2>
      <ul className="mt-3 flex flex-wrap gap-2">
        {suggestions.map(({ name, titles }) => (
          <li key={name}>
            <Link
              href={`/search?q=${encodeURIComponent(name)}`}
              prefetch={false}
              className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line bg-surface px-4 text-sm text-ink hover:border-brass hover:bg-raised focus-visible:rounded-full"
            >
              {name}
              <span className="text-xs text-ink-muted">
                {titles}
                <span className="sr-only">{titles === 1 ? " title" : " titles"}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
