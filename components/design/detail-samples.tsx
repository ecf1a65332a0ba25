import { DetailsSkeleton } from "@/components/browse/details-skeleton";
import { MaturityBadge, TitleFacts } from "@/components/browse/title-facts";
import { TitleImage } from "@/components/browse/title-image";
import { Why } from "@/components/browse/why";
import type { HomeTitle, Reason } from "@/lib/rankings/home-page";

const MATURITIES = ["All", "7+", "12+", "16+"];
const REASONS: { kind: Reason["kind"]; text: string }[] = [
  { kind: "neighbour", text: "Dalia watched it to the end" },
  { kind: "title", text: "Because you watched Nosferatu" },
  { kind: "popular", text: "Four friends saw it" },
  { kind: "trending", text: "More and more friends see it" },
  { kind: "new", text: "New here" },
  { kind: "own", text: "You began it" },
  { kind: "genre", text: "You like horror" },
  { kind: "predicted", text: "72 % likely: friends of your taste" },
  { kind: "explore", text: "Something else for once" },
];
const SHAPES = [
  { shape: "card", width: "w-56" },
  { shape: "poster", width: "w-24" },
  { shape: "backdrop", width: "w-72" },
] as const;

/** What is said of a title: facts, badges, every kind of reason, its three pictures, and their outline. */
export function DetailSamples({ titles }: { titles: HomeTitle[] }) {
  const title = titles.at(0);
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center gap-3 text-sm text-ink-muted">
        {MATURITIES.map((maturity) => (
          <MaturityBadge key={maturity} maturity={maturity} />
        ))}
        {title && <TitleFacts title={title} />}
        {title && <TitleFacts title={title} isLong />}
      </div>
      <ul className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
        {REASONS.map(({ kind, text }) => (
          <li key={kind}>
            <Why reason={{ kind, text, evidence: [] }} />
          </li>
        ))}
      </ul>
      {title && (
        <ul className="flex flex-wrap items-end gap-4">
          {SHAPES.map(({ shape, width }) => (
            <li key={shape} className={`${width} overflow-hidden rounded-card`}>
              <TitleImage title={title} shape={shape} isEager />
            </li>
          ))}
        </ul>
      )}
      <div className="max-w-2xl overflow-hidden rounded-panel border border-line">
        <DetailsSkeleton />
      </div>
    </div>
  );
}
