import type { OwnRow } from "@/lib/recommender/kernel/asked-row";

/**
 * How alike someone who knows at most so many titles can be to who asks. Cauchy and Schwarz over the
 * titles both know: dot ≤ |own confidences there| × |their row|, so that the cosine is at most the
 * length of the asking viewer's largest confidences, as many as the other can share, over that of all.
 */
export class Reach {
  #lengths: Float64Array; // of the largest 0, 1, 2 … confidences together, over that of all
  #shrinkage: number;

  constructor({ values, length }: OwnRow, { norm, shrinkage }: Question) {
    const squares = new Float64Array(length);
    for (let i = 0; i < length; i++) squares[i] = values[i] * values[i];
    squares.sort();
    this.#lengths = new Float64Array(length + 1);
    let sum = 0;
    for (let i = 1; i <= length; i++) {
      sum += squares[length - i];
      this.#lengths[i] = Math.sqrt(sum) / norm;
    }
    this.#shrinkage = shrinkage;
  }

  /** The largest similarity to anybody with at most so many titles; rounding apart, 0 to 1. */
  of(titles: number) {
    const shared = Math.min(titles, this.#lengths.length - 1);
    return shared === 0 ? 0 : this.#lengths[shared] * (shared / (shared + this.#shrinkage));
  }
}

type Question = { norm: number; shrinkage: number };
