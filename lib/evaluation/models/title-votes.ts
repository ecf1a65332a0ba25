import type { Line } from "@/lib/recommender/sparse-matrix";

/** For every title the titles that it speaks for: item-item likeness turned round, ready for scoring. */
export class TitleVotes {
  #titles: number[][];
  #weights: number[][];

  constructor(titles: number) {
    this.#titles = Array.from({ length: titles }, () => []);
    this.#weights = Array.from({ length: titles }, () => []);
  }

  add(title: number, like: number, weight: number) {
    this.#titles[like].push(title);
    this.#weights[like].push(weight);
  }

  /** Adds up what the titles of one row say. */
  score({ ids, values, length }: Line, scores: Float64Array) {
    scores.fill(0);
    for (let i = 0; i < length; i++) {
      const titles = this.#titles[ids[i]];
      const weights = this.#weights[ids[i]];
      for (let j = 0; j < titles.length; j++) scores[titles[j]] += values[i] * weights[j];
    }
  }
}
