import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import { openings, type ViewingLog } from "@/lib/insights/viewing-log";
import { counted } from "@/lib/insights/words";

export type Rewatched = { name: string; kind: "film" | "series"; viewings: number; again: number };

const SHOWN = 10;

/** Titles that were watched again: every viewing of a film or an episode beyond its first counts. */
export function mostRewatched(log: ViewingLog): Figure<{ titles: Rewatched[] }> {
  const seen = new Set<number>(); // works
  const found = new Map<number, Rewatched>();
  for (const sitting of openings(log)) {
    const { name, kind } = log.titles[sitting.title];
    const title = found.get(sitting.title) ?? { name, kind, viewings: 0, again: 0 };
    title.viewings++;
    title.again += Number(seen.has(sitting.work));
    seen.add(sitting.work);
    found.set(sitting.title, title);
  }
  const titles = [...found.values()]
    .filter(({ again }) => again > 0)
    .sort((a, b) => b.again - a.again || b.viewings - a.viewings || (a.name < b.name ? -1 : 1));
  if (titles.length === 0) return tooLittle("Nothing was watched twice yet.");
  const [first] = titles;
  return figure(
    `You came back most to ${first.name}: ${counted(first.viewings, "viewing")}, ${first.again} of them not the first. ${titles.length === 1 ? "No other title drew you back." : `${counted(titles.length, "title")} in all drew you back.`}`,
    { titles: titles.slice(0, SHOWN) },
  );
}
