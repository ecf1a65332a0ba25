import type { Pull } from "@/lib/recommender/pulls";

/** What one friend added to the score of one title. */
export type Contribution = Pull & { part: number };

/** What friends say for one title, each with a part of its score; whoever speaks against it is left out. */
export class TitleWord {
  readonly places: Int32Array | number[]; // of the friends among the pulls, ascending
  readonly parts: Float64Array | number[]; // all above zero
  #pulls: Pull[];

  constructor(pulls: Pull[], { places, parts }: Pick<TitleWord, "places" | "parts">) {
    this.#pulls = pulls;
    this.places = places;
    this.parts = parts;
  }

  get length() {
    return this.parts.length;
  }

  /** All parts added up. */
  get sum() {
    let sum = 0;
    for (let at = 0; at < this.parts.length; at++) sum += this.parts[at];
    return sum;
  }

  contribution(at: number): Contribution {
    const { viewer, name, weight } = this.#pulls[this.places[at]];
    return { viewer, name, weight, part: this.parts[at] };
  }

  /** Where a friend stands in this word. */
  find(name: string): number | undefined {
    for (let at = 0; at < this.places.length; at++) {
      if (this.#pulls[this.places[at]].name === name) return at;
    }
  }

  /** Where those with the largest parts stand, at most so many; equal parts by name. */
  strongest(limit: number): number[] {
    const best: number[] = [];
    for (let at = 0; at < this.parts.length; at++) {
      const isFull = best.length === limit;
      if (isFull && !this.isStronger(at, best[limit - 1])) continue;
      let rank = isFull ? limit - 1 : best.length;
      for (; rank > 0 && this.isStronger(at, best[rank - 1]); rank--) best[rank] = best[rank - 1];
      best[rank] = at;
    }
    return best;
  }

  isStronger(one: number, other: number) {
    const more = this.parts[one] - this.parts[other];
    if (more !== 0) return more > 0;
    return this.#pulls[this.places[one]].name < this.#pulls[this.places[other]].name;
  }
}
