import { SETTLED_PARTS } from "@/lib/recommender/best-first";
import { nthLargest } from "@/lib/recommender/largest";

const FIRST = 512; // sorted when the first one is asked for; then as many again as there are, each time

/**
 * Numbers by their settled scores, highest first, and equal ones by number, sorted only as far as somebody asks. Score
 * and number are packed into one key each, as keys are sorted without a call per comparison; scores too large
 * for that are compared.
 */
export class ScoreOrder {
  readonly length: number;
  #size: number; // numbers are below
  #keys: Float64Array | undefined; // in order up to `#sorted`, and from there on later ones in any order
  #ordered: Int32Array;
  #sorted = 0;

  constructor(numbers: Int32Array, scores: Float64Array) {
    this.length = numbers.length;
    this.#size = scores.length;
    this.#keys = keysOf(numbers, scores);
    this.#ordered = this.#keys ? new Int32Array(numbers.length) : compared(numbers, scores);
    if (!this.#keys) this.#sorted = this.length;
  }

  /** The one in a place of the order. */
  at(rank: number): number | undefined {
    while (rank >= this.#sorted && this.#sorted < this.length) this.#sortOn();
    return this.#ordered[rank];
  }

  #sortOn() {
    if (!this.#keys) return;
    const from = this.#sorted;
    const rest = this.#keys.subarray(from);
    const many = Math.min(rest.length, Math.max(FIRST, from));
    if (many < rest.length) nthLargest(rest, rest.length - many); // leaves the smallest keys in front
    rest.subarray(0, many).sort();
    for (let at = 0; at < many; at++) {
      const number = rest[at] % this.#size;
      this.#ordered[from + at] = number < 0 ? number + this.#size : number;
    }
    this.#sorted = from + many;
  }
}

/** Smaller ones come first; undefined where they would not be exact. */
function keysOf(numbers: Int32Array, scores: Float64Array): Float64Array | undefined {
  const size = scores.length;
  const keys = new Float64Array(numbers.length);
  for (let at = 0; at < keys.length; at++) {
    const number = numbers[at];
    const key = number - Math.round(scores[number] * SETTLED_PARTS) * size;
    if (!Number.isSafeInteger(key)) return;
    keys[at] = key;
  }
  return keys;
}

function compared(numbers: Int32Array, scores: Float64Array) {
  return numbers.slice().sort((a, b) => scores[b] - scores[a] || a - b);
}
