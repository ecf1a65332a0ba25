import type { CandidateRow, Placed } from "@/lib/rankings/candidate-row";
import { type Catalogue, catalogueOf } from "@/lib/rankings/catalogue";
import type { CircleModel } from "@/lib/rankings/circle-model";
import { dayMilliseconds } from "@/lib/rankings/day";
import type { RowKind } from "@/lib/rankings/home-page";
import type { PageInMaking } from "@/lib/rankings/page-in-making";
import type { ViewerTaste } from "@/lib/rankings/viewer-taste";

export const LOOKED_AT = 6; // titles that are seen of a row without scrolling

const FACTUAL: RowKind[] = ["top-10", "my-list", "watch-again"]; // rows that stand by what they are

/** How often titles name each genre, by its number, and the sum of the squares. */
type Genres = { counts: Uint8Array; squares: number };

/** What is looked at of the titles with which a row begins. */
type Beginning = { titles: Placed[]; genres: Genres; freshness: number };

/**
 * What a row is worth as the next one: its relevance, more for the newest arrivals, less for genres or a
 * kind that stand right above it. In steps, so that small changes do not make rows flutter.
 */
export class RowValues {
  #taste: ViewerTaste;
  #catalogue: Catalogue;
  #freshnessAt: Float64Array; // by place
  #beginnings = new Map<CandidateRow, Beginning>(); // most rows begin as they did when last asked

  constructor(taste: ViewerTaste) {
    this.#taste = taste;
    this.#catalogue = catalogueOf(taste.model);
    this.#freshnessAt = freshnessIn(taste.model);
  }

  /** The worth of any row as the next one below the page as it is, in steps. */
  given(page: PageInMaking) {
    const { relevanceStep } = this.#taste.model.policy;
    const above = page.rows.at(-1);
    const genresAbove =
      above && this.#genresOf(above.placed.slice(0, LOOKED_AT).map(({ item }) => item));
    return (row: CandidateRow) => {
      if (FACTUAL.includes(row.kind)) return Math.round(row.relevance / relevanceStep);
      const beginning = this.#beginning(row, page.beginningOf(row, LOOKED_AT));
      const alike = genresAbove ? likeness(beginning.genres, genresAbove) : 0;
      const bent = this.#bent(beginning, { alike, isRepeated: above?.row.kind === row.kind });
      return Math.round((row.relevance + bent) / relevanceStep);
    };
  }

  #beginning(row: CandidateRow, titles: Placed[]) {
    const known = this.#beginnings.get(row);
    if (known && isSame(known.titles, titles)) return known;
    const beginning = {
      titles,
      genres: this.#genresOf(titles),
      freshness: this.#freshness(titles),
    };
    this.#beginnings.set(row, beginning);
    return beginning;
  }

  #bent(beginning: Beginning, { alike, isRepeated }: { alike: number; isRepeated: boolean }) {
    const { freshness, diversity, kindDiversity } = this.#taste.model.policy;
    const repeated = isRepeated ? kindDiversity : 0;
    return freshness * beginning.freshness - diversity * alike - repeated;
  }

  /** Mean over titles. */
  #freshness(titles: Placed[]) {
    let sum = 0;
    for (const { place } of titles) sum += this.#freshnessAt[place];
    return titles.length === 0 ? 0 : sum / titles.length;
  }

  #genresOf(titles: Placed[]): Genres {
    const { genres, genresNamedAt } = this.#catalogue;
    const counts = new Uint8Array(genres.length);
    for (const { place } of titles) for (const genre of genresNamedAt[place]) counts[genre]++;
    return { counts, squares: dotOf(counts, counts) };
  }
}

function isSame(some: Placed[], others: Placed[]) {
  return some.length === others.length && some.every((title, at) => title === others[at]);
}

/** Cosine of two counts of genres, from 0 to 1. */
function likeness(one: Genres, other: Genres) {
  const dot = dotOf(one.counts, other.counts);
  return dot === 0 ? 0 : dot / Math.sqrt(one.squares * other.squares);
}

function dotOf(some: Uint8Array, others: Uint8Array) {
  let dot = 0;
  for (let genre = 0; genre < some.length; genre++) dot += some[genre] * others[genre];
  return dot;
}

type Freshness = { halfLifeDays: number; byPlace: Float64Array };

const known = new WeakMap<CircleModel["titles"], Freshness>(); // a changed catalogue is another map

/**
 * How fresh every title is: 1 for the newest arrival, half as much for each half-life before it. It counts from the last
 * arrival and not from now.
 */
function freshnessIn(model: CircleModel): Float64Array {
  const { freshHalfLifeDays: halfLifeDays } = model.policy;
  const before = known.get(model.titles);
  if (before?.halfLifeDays === halfLifeDays) return before.byPlace;
  const arrivals = catalogueOf(model).titles.map(({ addedAt }) => addedAt.getTime());
  const newest = arrivals.reduce((latest, at) => Math.max(latest, at), 0);
  const halfLife = halfLifeDays * dayMilliseconds;
  const byPlace = Float64Array.from(arrivals, (at) => 2 ** ((at - newest) / halfLife));
  known.set(model.titles, { halfLifeDays, byPlace });
  return byPlace;
}
