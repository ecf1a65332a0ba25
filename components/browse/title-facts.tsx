import type { HomeTitle } from "@/lib/rankings/home-page";

/** Year, maturity and, where there is room, length and genres. */
export function TitleFacts({
  title,
  isLong = false,
  className = "",
}: {
  title: Pick<HomeTitle, "year" | "maturity" | "runtimeMinutes" | "genres">;
  isLong?: boolean;
  className?: string;
}) {
  return (
    <span className={`flex flex-wrap items-center gap-x-2.5 gap-y-1 text-ink-muted ${className}`}>
      <span>{title.year}</span>
      <MaturityBadge maturity={title.maturity} />
      {isLong && title.runtimeMinutes !== null && (
        <span>{formatRuntime(title.runtimeMinutes)}</span>
      )}
      {isLong && <span>{title.genres.slice(0, 2).join(" · ")}</span>}
    </span>
  );
}

export function MaturityBadge({ maturity }: { maturity: string }) {
  return (
    <span className="rounded-sm border border-line-strong px-1.5 text-[0.85em] leading-snug font-medium">
      <span className="sr-only">Suitable for </span>
      {maturity}
    </span>
  );
}

export function formatRuntime(minutes: number) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
