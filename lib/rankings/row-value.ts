import type { CandidateRow, RankedRow } from "@/lib/rankings/candidate-row";
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
    this.#newest = 0;
    for (const { addedAt } of taste.model.titles.values()) {
      this.#newest = Math.max(this.#newest, addedAt.getTime());
    }
  }

  stepsOf(row: CandidateRow, page: PageInMaking) {
    const { relevanceStep } = this.#taste.model.policy;
    return Math.round((row.relevance + this.#bent(row, page)) / relevanceStep);
  }

  #bent(row: CandidateRow, page: PageInMaking) {
    if (FACTUAL.includes(row.kind)) return 0;
    const { policy } = this.#taste.model;
    const ids = page.beginningOf(row, LOOKED_AT).map(({ name }) => name);
    const above = page.rows.at(-1);
    const repeated = above?.kind === row.kind ? policy.kindDiversity : 0;
    const alike = above ? likeness(this.#genresOf(ids), this.#genresAbove(above)) : 0;
    return policy.freshness * this.#freshness(ids) - policy.diversity * alike - repeated;
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

  #genresAbove({ titles }: RankedRow) {
    return this.#genresOf(titles.slice(0, LOOKED_AT).map(({ id }) => id));
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
  const norms = Math.hypot(...one.values()) * Math.hypot(...other.values());
  return norms === 0 ? 0 : dot / norms;
}
