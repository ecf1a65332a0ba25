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
import { byScoreThenNumber } from "@/lib/recommender/score-order";
import type { TitleScores } from "@/lib/recommender/title-scores";
import { isOpenTo, isWithin, type Maturity } from "@/lib/titles/maturity";
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

/** What may be discovered by one viewer: best first, and by title. */
export class Candidates {
  readonly inOrder: ScoredTitle[];
  #catalogue: Catalogue;
  #byPlace: (ScoredTitle | undefined)[];

  /** Scores the whole catalogue in one pass over numbers; no name is looked up. */
  constructor(model: CircleModel, terms: Terms) {
    this.#catalogue = catalogueOf(model);
    const { titles } = this.#catalogue;
    const scores = scoresOf(model, this.#catalogue, terms);
    const order = byScoreThenNumber(discoverable(this.#catalogue, terms), scores);
    this.#byPlace = new Array(titles.length).fill(undefined);
    this.inOrder = new Array(order.length);
    for (let at = 0; at < order.length; at++) {
      const place = order[at];
      const title = titles[place];
      const candidate = { name: title.id, score: scores[place], title, place };
      this.inOrder[at] = candidate;
      this.#byPlace[place] = candidate;
    }
  }

  find(titleId: string): ScoredTitle | undefined {
    const place = this.#catalogue.placeOf.get(titleId);
    return place === undefined ? undefined : this.#byPlace[place];
  }
}

function scoresOf(model: CircleModel, catalogue: Catalogue, terms: Terms) {
  const { scores, content, contentWeight, elsewherePartOf } = terms;
  const known = numbersIn(model.preferences.titles, catalogue);
  const made = numbersIn(model.content.viewers, catalogue);
  const all = new Float64Array(known.length);
  for (let place = 0; place < all.length; place++) {
    const said = known[place] === UNKNOWN ? 0 : scores.at(known[place]);
    const like = made[place] === UNKNOWN ? 0 : content.at(made[place]);
    const elsewhere = model.elsewhere === null ? 0 : elsewherePartOf(catalogue.titles[place].id);
    all[place] = settled(said + contentWeight * like + elsewhere);
  }
  return all;
}

/** Places of what suits the viewer and is none of what they dealt with. */
function discoverable({ titles, placeOf }: Catalogue, { viewerId, state, library, limit }: Terms) {
  const isShut = new Uint8Array(titles.length);
  for (const [titleId, title] of state) {
    const place = placeOf.get(titleId);
    if (place !== undefined && isDealtWith(title)) isShut[place] = 1;
  }
  for (const titleId of library?.isWatched ?? []) {
    const place = placeOf.get(titleId);
    if (place !== undefined && library?.hidesWatched) isShut[place] = 1;
  }
  const places = new Int32Array(titles.length);
  let size = 0;
  for (let place = 0; place < places.length; place++) {
    if (isShut[place] || !isOpenTo(titles[place], viewerId)) continue;
    if (limit !== null && !isWithin(titles[place].maturity, limit)) continue;
    places[size++] = place;
  }
  return places.subarray(0, size);
}

/** What was hidden, disliked or finished, or stands in Continue watching. */
function isDealtWith(title: TitleState) {
  if (isHidden(title) || opinionIn(title) === "dislike") return true;
  return completedAt(title) !== null || progressIn(title) !== null;
}
