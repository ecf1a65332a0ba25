import type { Catalogue } from "@/lib/rankings/catalogue";
import type { Ranked } from "@/lib/recommender/best-first";
import { byScoreThenNumber } from "@/lib/recommender/score-order";

/** Titles of the catalogue by scores of their own, best first; named only once somebody asks for them. */
export class OrderedTitles {
  #titles: Catalogue["titles"];
  #scores: Float64Array; // by place
  #order: Int32Array;
  #made: Ranked[] = []; // by rank

  constructor({ titles }: Catalogue, places: Int32Array, scores: Float64Array) {
    this.#titles = titles;
    this.#scores = scores;
    this.#order = byScoreThenNumber(places, scores);
  }

  at(rank: number): Ranked | undefined {
    if (rank >= this.#order.length) return undefined;
    const place = this.#order[rank];
    this.#made[rank] ??= { name: this.#titles[place].id, score: this.#scores[place] };
    return this.#made[rank];
  }
}
