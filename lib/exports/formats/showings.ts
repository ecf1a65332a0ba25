import { coverage, type PlayedRange } from "@/lib/events/played";
import type { Act } from "@/lib/exports/datasets/acts";

const TYPES: Record<string, number> = { play: 0, click: 1, like: 2, dislike: 2 };
const RATINGS: Record<string, number> = { like: 5, dislike: 0 };
const NONE = -1;

/** An act as ContentWise tells it. */
type Interaction = {
  viewer: string;
  title: string;
  at: Date;
  recommendation: number;
  type: number; // 0 view, 1 access, 2 rate
  rating: number;
  vision: number; // share of the trailer that was really played
};

/** A row of a page as it was shown. */
export type Shown = { viewer: string; recommendation: number; row: number; titles: string[] };

/** What one viewer did, the rows it came from, and the rows that were seen for nothing. */
export function showingsOf(acts: Act[], number: { last: number }) {
  const sources = sourcesOf(acts);
  const visions = visionsOf(acts);
  const numbers = new Map<string, number>();
  const direct: Shown[] = [];
  const interactions = acts.flatMap((act): Interaction[] => {
    const { viewer, title, at, kind } = act;
    if (!(kind in TYPES)) return [];
    const source = act.ranking === null ? sources.get(act.viewing ?? "") : act;
    const recommendation = source?.rowTitles ? numberOf(source) : NONE;
    const vision = kind === "play" ? (visions.get(act.viewing ?? "") ?? NONE) : NONE;
    const rating = RATINGS[kind] ?? NONE;
    return [{ viewer, title, at, recommendation, type: TYPES[kind], rating, vision }];
  });

  function numberOf(source: Act) {
    const place = placeOf(source);
    const known = numbers.get(place);
    if (known !== undefined) return known;
    number.last += 1;
    numbers.set(place, number.last);
    direct.push(shownOf(source, number.last));
    return number.last;
  }

  return { acts: interactions, direct, indirect: unanswered(acts, numbers) };
}

function unanswered(acts: Act[], answered: ReadonlyMap<string, number>): Shown[] {
  const rows = new Map<string, Shown>();
  for (const act of acts) {
    if (act.kind !== "impression" || !act.rowTitles || answered.has(placeOf(act))) continue;
    if (!rows.has(placeOf(act))) rows.set(placeOf(act), shownOf(act, NONE));
  }
  return [...rows.values()];
}

/** The act that opened a viewing says for all of it where it came from. */
function sourcesOf(acts: Act[]) {
  const sources = new Map<string, Act>();
  for (const act of acts) {
    if (act.viewing && act.ranking && !sources.has(act.viewing)) sources.set(act.viewing, act);
  }
  return sources;
}

function visionsOf(acts: Act[]) {
  const visions = new Map<string, number>();
  for (const { kind, viewing, detail } of acts) {
    if (!viewing || (kind !== "complete" && kind !== "close")) continue;
    const { played, duration } = JSON.parse(detail) as { played: PlayedRange[]; duration: number };
    const vision = Math.round(coverage(played, duration) * 1_000) / 1_000;
    visions.set(viewing, Math.max(vision, visions.get(viewing) ?? 0));
  }
  return visions;
}

function placeOf({ ranking, row }: Act) {
  return `${ranking} ${row}`;
}

function shownOf({ viewer, row, rowTitles }: Act, recommendation: number): Shown {
  return { viewer, recommendation, row, titles: JSON.parse(rowTitles ?? "[]") };
}
