import { type Catalogue, catalogueOf, numbersIn, UNKNOWN } from "@/lib/rankings/catalogue";
import type { CircleModel } from "@/lib/rankings/circle-model";
import type { Library } from "@/lib/rankings/library";
import {
  completedAt,
  isHidden,
  opinionIn,
  progressIn,
  type TitleState,
  type ViewerState,
} from "@/lib/rankings/viewer-state";
import { settled } from "@/lib/recommender/best-first";
import type { ContentTaste } from "@/lib/recommender/content-taste";
import { ScoreOrder } from "@/lib/recommender/score-order";
import type { TitleScores } from "@/lib/recommender/title-scores";
import { isOpenTo, type Maturity, maturityNumber } from "@/lib/titles/maturity";
import type { Title } from "@/lib/titles/read";

/** A title with its place in an order; `name` is its id. */
export type ScoredTitle = {
  name: string;
  score: number;
  title: Title;
  place: number; // in the catalogue
};

type Terms = {
  viewerId: string;
  state: ViewerState;
  library: Library | undefined;
  limit: Maturity | null;
  scores: TitleScores;
  content: ContentTaste;
  contentWeight: number;
  elsewherePartOf: (titleId: string) => number;
};

/** What may be discovered by one viewer, best first. */
export class Candidates {
  readonly places: Int32Array; // in the catalogue, ascending
  readonly order: ScoreOrder; // of these, best first
  readonly scores: Float64Array; // by place, of all titles
  #catalogue: Catalogue;
  #isAmong: Uint8Array; // by place
  #made: (ScoredTitle | undefined)[]; // by place: only what somebody asked for

  /** Scores the whole catalogue in one pass over numbers; no name is looked up. */
  constructor(model: CircleModel, terms: Terms) {
    this.#catalogue = catalogueOf(model);
    const { titles } = this.#catalogue;
    this.scores = scoresOf(model, this.#catalogue, terms);
    this.places = discoverable(this.#catalogue, terms);
    this.order = new ScoreOrder(this.places, this.scores);
    this.#isAmong = new Uint8Array(titles.length);
    for (let at = 0; at < this.places.length; at++) this.#isAmong[this.places[at]] = 1;
    this.#made = new Array(titles.length).fill(undefined);
  }

  has(titleId: string) {
    return this.placeOf(titleId) !== undefined;
  }

  scoreOf(titleId: string): number | undefined {
    const place = this.placeOf(titleId);
    return place === undefined ? undefined : this.scores[place];
  }

  /** The one in a place of the order. */
  at(rank: number): ScoredTitle | undefined {
    const place = this.order.at(rank);
    return place === undefined ? undefined : this.titleAt(place);
  }

  /** The one in a place of the catalogue. */
  titleAt(place: number): ScoredTitle {
    let made = this.#made[place];
    if (!made) {
      const title = this.#catalogue.titles[place];
      made = { name: title.id, score: this.scores[place], title, place };
      this.#made[place] = made;
    }
    return made;
  }

  *[Symbol.iterator](): Generator<ScoredTitle> {
    for (let rank = 0; rank < this.order.length; rank++) {
      const candidate = this.at(rank);
      if (candidate) yield candidate;
    }
  }

  /** Where a candidate stands in the catalogue; undefined for any other title. */
  placeOf(titleId: string): number | undefined {
    const place = this.#catalogue.placeOf.get(titleId);
    return place !== undefined && this.isAmong(place) ? place : undefined;
  }

  isAmong(place: number) {
    return this.#isAmong[place] === 1;
  }
}

function scoresOf(model: CircleModel, catalogue: Catalogue, terms: Terms) {
  const { scores, content, contentWeight, elsewherePartOf } = terms;
  const known = numbersIn(model.preferences.titles, catalogue);
  const made = numbersIn(model.content.viewers, catalogue);
  const says = scores.all();
  const likes = content.all();
  const all = new Float64Array(known.length);
  for (let place = 0; place < all.length; place++) {
    const said = known[place] === UNKNOWN ? 0 : says[known[place]];
    const like = made[place] === UNKNOWN ? 0 : likes[made[place]];
    const elsewhere = model.elsewhere === null ? 0 : elsewherePartOf(catalogue.titles[place].id);
    all[place] = settled(said + contentWeight * like + elsewhere);
  }
  return all;
}

/** Places of what suits the viewer and is none of what they dealt with. */
function discoverable(catalogue: Catalogue, { viewerId, state, library, limit }: Terms) {
  const { titles, placeOf, isOwned, maturityAt } = catalogue;
  const isShut = new Uint8Array(titles.length);
  for (const [titleId, title] of state) {
    const place = placeOf.get(titleId);
    if (place !== undefined && isDealtWith(title)) isShut[place] = 1;
  }
  for (const titleId of library?.isWatched ?? []) {
    const place = placeOf.get(titleId);
    if (place !== undefined && library?.hidesWatched) isShut[place] = 1;
  }
  const most = limit === null ? Number.POSITIVE_INFINITY : maturityNumber(limit);
  const places = new Int32Array(titles.length);
  let size = 0;
  for (let place = 0; place < places.length; place++) {
    if (isShut[place] || maturityAt[place] > most) continue;
    if (isOwned[place] && !isOpenTo(titles[place], viewerId)) continue;
    places[size++] = place;
  }
  return places.subarray(0, size);
}

/** What was hidden, disliked or finished, or stands in Continue watching. */
function isDealtWith(title: TitleState) {
  if (isHidden(title) || opinionIn(title) === "dislike") return true;
  return completedAt(title) !== null || progressIn(title) !== null;
}
