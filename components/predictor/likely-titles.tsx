import Link from "next/link";
import { TitleImage } from "@/components/browse/title-image";
import type { LikelyTitle } from "@/lib/predictor/likely-page";

/** Titles with how likely one is to like them, where that is known. */
export function LikelyTitles({ label, titles }: { label: string; titles: LikelyTitle[] }) {
  if (titles.length === 0) return null;
  const id = label.toLowerCase().replaceAll(" ", "-");
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-row">
        {label}
      </h2>
      <ul className="mt-4 grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
        {titles.map((title) => (
          <li key={title.id} className="min-w-0">
            <Link href={`/title/${title.slug}`} className="group block rounded-card">
              <span className="relative block aspect-video overflow-hidden rounded-card">
                <TitleImage title={title} shape="card" isFilling />
              </span>
              <span className="mt-2 flex items-baseline justify-between gap-2 text-sm">
                <span className="truncate font-semibold group-hover:text-brass-strong">
                  {title.title}
                </span>
                {title.chance !== null && (
                  <span className="shrink-0 text-brass tabular-nums">
                    {Math.round(100 * title.chance)} %
                  </span>
                )}
              </span>
            </Link>
            {title.because && <p className="mt-0.5 text-xs text-ink-muted">{title.because}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
