import { type Figure, figure, tooLittle } from "@/lib/insights/figure";
import { FEWEST_VIEWINGS, notEnough } from "@/lib/insights/rhythm";
import { countViewings, openings, type ViewingLog } from "@/lib/insights/viewing-log";
import { percent } from "@/lib/insights/words";

export type Ends = { complete: number; left: number };

export type Completion = {
  tenths: number[]; // viewings that were left, by the tenth of the running time they came to
  all: Ends;
  genres: (Ends & { name: string })[]; // most viewings first; a title counts in each of its genres
  unknown: number; // viewings of which nobody knows how far they came
};

const SHOWN_GENRES = 8;
const FEWEST_IN_GENRE = 3;

/** Seen to the end or left, and where. */
export function completionOf(log: ViewingLog): Figure<Completion> {
  if (countViewings(log.sittings) < FEWEST_VIEWINGS) return tooLittle(notEnough(log));
  const viewings = openings(log);
  const told = viewings.flatMap(({ part, title }) => (part === null ? [] : [{ part, title }]));
  if (told.length < FEWEST_VIEWINGS)
    return tooLittle("This history does not say how far you came with most titles.");
  const tenths = Array.from({ length: 10 }, () => 0);
  const all = { complete: 0, left: 0 };
  const genres = new Map<string, Ends>();
  for (const { part, title } of told) {
    const isComplete = part >= log.completeFrom;
    if (!isComplete) tenths[Math.min(9, Math.floor(part * 10))]++;
    add(all, isComplete);
    for (const name of log.titles[title].genres) {
      const ends = genres.get(name) ?? { complete: 0, left: 0 };
      add(ends, isComplete);
      genres.set(name, ends);
    }
  }
  return figure(sentence(all, tenths), {
    tenths,
    all,
    genres: mostWatched(genres),
    unknown: viewings.length - told.length,
  });
}

function add(ends: Ends, isComplete: boolean) {
  if (isComplete) ends.complete++;
  else ends.left++;
}

function mostWatched(genres: Map<string, Ends>) {
  return [...genres]
    .map(([name, ends]) => ({ name, ...ends }))
    .filter(({ complete, left }) => complete + left >= FEWEST_IN_GENRE)
    .sort((a, b) => b.complete + b.left - a.complete - a.left || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN_GENRES);
}

function sentence({ complete, left }: Ends, tenths: number[]) {
  const seen = `You saw ${percent(complete / (complete + left))} of your viewings to the end`;
  if (left === 0) return `${seen}.`;
  const early = tenths.slice(0, 2).reduce((sum, count) => sum + count, 0);
  return `${seen}; of those you left, ${percent(early / left)} ended within the first fifth.`;
}
