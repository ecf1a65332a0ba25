import { settled } from "@/lib/recommender/best-first";
import type { DenseIds } from "@/lib/recommender/dense-ids";
import type { SaidByTitle } from "@/lib/recommender/said-by-title";

/**
 * What friends say for one title after another, each with a part of its score; whoever speaks against it is left out.
 * Every card asks for one, so that it is filled again and not made again.
 */
export class TitleWord {
  readonly places: Int32Array; // of the friends among the pulls, ascending, up to `length`
  readonly parts: Float64Array; // all above zero
  length = 0;
  sum = 0; // of all parts
  #viewers: Int32Array; // whose pulls they are
  #names: DenseIds;

  constructor(viewers: Int32Array, names: DenseIds) {
    this.places = new Int32Array(viewers.length);
    this.parts = new Float64Array(viewers.length);
    this.#viewers = viewers;
    this.#names = names;
  }

  /** Takes up what is said for a title whose scores are so much times that. */
  hear({ starts, places, said }: SaidByTitle, title: number, scale: number) {
    this.length = 0;
    this.sum = 0;
    for (let i = starts[title]; i < starts[title + 1]; i++) {
      const part = settled(said[i] * scale);
      if (part > 0) this.add(places[i], part);
    }
  }

  add(place: number, part: number) {
    this.places[this.length] = place;
    this.parts[this.length++] = part;
    this.sum += part;
  }

  /** The number of a friend. */
  viewerAt(at: number) {
    return this.#viewers[this.places[at]];
  }

  nameAt(at: number) {
    return this.#names.nameOf(this.viewerAt(at));
  }

  /** Where a friend stands in this word. */
  find(name: string): number | undefined {
    const viewer = this.#names.find(name);
    for (let at = 0; at < this.length; at++) if (this.viewerAt(at) === viewer) return at;
  }

  /** Where those with the largest parts stand, at most so many; equal parts by name. */
  strongest(limit: number): number[] {
    const best: number[] = [];
    for (let at = 0; at < this.length; at++) {
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
    return this.nameAt(one) < this.nameAt(other);
  }
}
