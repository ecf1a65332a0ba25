import { trustIn } from "@/lib/recommender/cosine-scan";
import type { Groups, OwnRow } from "@/lib/recommender/kernel/asked-row";

/**
 * How alike someone who knows at most so many titles can be to who asks. Cauchy and Schwarz over the
 * titles both know: dot ≤ |own confidences there| × |their row|, so that the cosine is at most the
 * length of the asking viewer's largest confidences, as many as the other can share, over that of all.
 * Confidences count as the largest of their group: there are few groups, and many confidences to sort.
 */
export class Reach {
  #groups: { square: number; count: number }[]; // largest first
  #titles: number;
  #norm: number;
  #shrinkage: number;

  constructor({ values, length }: OwnRow, groups: Groups, { norm, shrinkage }: Question) {
    const squares = new Float64Array(groups.counts.length);
    for (let i = 0; i < length; i++) {
      const group = groups.groupOf[i];
      squares[group] = Math.max(squares[group], values[i] * values[i]);
    }
    this.#groups = groups.counts.map((count, group) => ({ square: squares[group], count }));
    this.#groups.sort((a, b) => b.square - a.square);
    this.#titles = length;
    this.#norm = norm;
    this.#shrinkage = shrinkage;
  }

  /** The largest similarity to anybody with at most so many titles; rounding apart, 0 to 1. */
  of(titles: number) {
    const shared = Math.min(titles, this.#titles);
    let left = shared;
    let squares = 0;
    for (const { square, count } of this.#groups) {
      squares += Math.min(left, count) * square;
      left -= Math.min(left, count);
    }
    return (Math.sqrt(squares) / this.#norm) * trustIn(shared, this.#shrinkage);
  }
}

type Question = { norm: number; shrinkage: number };
