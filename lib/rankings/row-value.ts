import type { CandidateRow } from "@/lib/rankings/candidate-row";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { dayMilliseconds } from "@/lib/rankings/day";
import type { RowKind } from "@/lib/rankings/home-page";
import type { PageInMaking } from "@/lib/rankings/page-in-making";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";

export const LOOKED_AT = 6; // titles that are seen of a row without scrolling

const FACTUAL: RowKind[] = ["top-10", "my-list", "watch-again"]; // rows that stand by what they are

type Genres = Map<string, number>;

/**
 * What a row is worth as the next one: its relevance, more for the newest arrivals, less for genres or a
 * kind that stand right above it. In steps, so that small changes do not make rows flutter.
 */
export class RowValues {
  #taste: ViewerTaste;
  #newest: number; // milliseconds; freshness counts from the last arrival and not from now

  constructor(taste: ViewerTaste) {
    this.#taste = taste;
    this.#newest = newestIn(taste.model.titles);
  }

  /** The worth of any row as the next one below the page as it is, in steps. */
  given(page: PageInMaking) {
    const { relevanceStep } = this.#taste.model.policy;
    const above = page.rows.at(-1);
    const genresAbove =
      above && this.#genresOf(above.titles.slice(0, LOOKED_AT).map(({ id }) => id));
    return (row: CandidateRow) => {
      if (FACTUAL.includes(row.kind)) return Math.round(row.relevance / relevanceStep);
      const ids = page.beginningOf(row, LOOKED_AT).map(({ name }) => name);
      const alike = genresAbove ? likeness(this.#genresOf(ids), genresAbove) : 0;
      const bent = this.#bent(ids, { alike, isRepeated: above?.kind === row.kind });
      return Math.round((row.relevance + bent) / relevanceStep);
    };
  }

  #bent(ids: string[], { alike, isRepeated }: { alike: number; isRepeated: boolean }) {
    const { freshness, diversity, kindDiversity } = this.#taste.model.policy;
    const repeated = isRepeated ? kindDiversity : 0;
    return freshness * this.#freshness(ids) - diversity * alike - repeated;
  }

  /** Mean over titles: 1 for the newest arrival, half as much for each half-life before it. */
  #freshness(ids: string[]) {
    const halfLife = this.#taste.model.policy.freshHalfLifeDays * dayMilliseconds;
    let sum = 0;
    for (const id of ids) {
      const addedAt = this.#taste.model.titles.get(id)?.addedAt.getTime() ?? 0;
      sum += 2 ** ((addedAt - this.#newest) / halfLife);
    }
    return ids.length === 0 ? 0 : sum / ids.length;
  }

  #genresOf(ids: string[]): Genres {
    const genres: Genres = new Map();
    for (const id of ids) {
      for (const genre of this.#taste.model.titles.get(id)?.genres ?? []) {
        genres.set(genre, (genres.get(genre) ?? 0) + 1);
      }
    }
    return genres;
  }
}

/** Cosine of two counts of genres, from 0 to 1. */
function likeness(one: Genres, other: Genres) {
  let dot = 0;
  for (const [genre, count] of one) dot += count * (other.get(genre) ?? 0);
  return dot === 0 ? 0 : dot / Math.sqrt(squares(one) * squares(other));
}

function squares(genres: Genres) {
  let sum = 0;
  for (const count of genres.values()) sum += count * count;
  return sum;
}

const newest = new WeakMap<CircleModel["titles"], number>(); // looked for once per catalogue

function newestIn(titles: CircleModel["titles"]) {
  const known = newest.get(titles);
  if (known !== undefined) return known;
  let latest = 0;
  for (const { addedAt } of titles.values()) latest = Math.max(latest, addedAt.getTime());
  newest.set(titles, latest);
  return latest;
}
