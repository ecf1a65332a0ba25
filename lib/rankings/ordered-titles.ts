import type { Placed } from "@/lib/rankings/candidate-row";
import type { Catalogue } from "@/lib/rankings/catalogue";
import { ScoreOrder } from "@/lib/recommender/score-order";

/** Titles of the catalogue by scores of their own, best first; named only once somebody asks for them. */
export class OrderedTitles {
  #titles: Catalogue["titles"];
  #scores: Float64Array; // by place
  #order: ScoreOrder;
  #made: Placed[] = []; // by rank

  constructor({ titles }: Catalogue, places: Int32Array, scores: Float64Array) {
    this.#titles = titles;
    this.#scores = scores;
    this.#order = new ScoreOrder(places, scores);
  }

  at(rank: number): Placed | undefined {
    const place = this.#order.at(rank);
    if (place === undefined) return undefined;
    this.#made[rank] ??= { name: this.#titles[place].id, score: this.#scores[place], place };
    return this.#made[rank];
  }
}
