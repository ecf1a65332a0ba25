import { settled } from "@/lib/recommender/best-first";
import type { SparseLine } from "@/lib/recommender/sparse-line";

type Visit = (other: number, similarity: number, shared: number) => void;

/**
 * Cosine similarity of one line with every line that crosses it, pulled towards zero when few
 * entries are shared (significance weighting, Herlocker et al. 1999):
 * cos(a, b) × shared / (shared + shrinkage). Visits only what is non-zero, through the crossing lines.
 */
export class CosineScan {
  #dots = new Float64Array(0); // scratch, all zero between scans
  #shared = new Int32Array(0);
  #touched: number[] = [];

  /** Makes room for lines numbered below `size`. */
  fit(size: number) {
    if (this.#dots.length >= size) return;
    this.#dots = new Float64Array(size * 2);
    this.#shared = new Int32Array(size * 2);
  }

  /** Takes up all that a line shares with others: at each of its entries, the line that crosses there. */
  cross(own: SparseLine, crossingAt: (id: number) => SparseLine | undefined) {
    for (let i = 0; i < own.length; i++) {
      const crossing = crossingAt(own.ids[i]);
      if (crossing) this.takeUp(own.values[i], crossing);
    }
  }

  /** Takes up one entry that is shared with another line. */
  add(other: number, product: number) {
    if (this.#shared[other]++ === 0) this.#touched.push(other);
    this.#dots[other] += product;
  }

  /** Visits all lines that share something with one of length `norm`, and forgets them. */
  visit(
    {
      norm,
      normOf,
      shrinkage,
    }: { norm: number; normOf: (other: number) => number; shrinkage: number },
    visit: Visit,
  ) {
    const touched = this.#touched;
    this.#touched = [];
    for (const other of touched) {
      const dot = this.#dots[other];
      const shared = this.#shared[other];
      this.#dots[other] = 0;
      this.#shared[other] = 0;
      visit(other, shrunkCosine({ dot, shared, lengths: norm * normOf(other) }, shrinkage), shared);
    }
  }

  /** Takes up a line, each value times the one it is shared with. */
  takeUp(value: number, { ids, values, length }: SparseLine) {
    const dots = this.#dots;
    const shared = this.#shared;
    for (let j = 0; j < length; j++) {
      const other = ids[j];
      if (shared[other]++ === 0) this.#touched.push(other);
      dots[other] += value * values[j];
    }
  }
}

/** Zero where lengths are so small or large that a quotient would mean nothing. */
export function shrunkCosine(
  { dot, shared, lengths }: { dot: number; shared: number; lengths: number },
  shrinkage: number,
) {
  return believedCosine(dot, lengths, trustIn(shared, shrinkage));
}

/** The same with the trust worked out: one call of many in a walk over all titles. */
export function believedCosine(dot: number, lengths: number, trust: number) {
  if (trust === 0 || !(lengths > 0 && lengths < Number.POSITIVE_INFINITY)) return 0;
  return settled((dot / lengths) * trust);
}

/** How far a cosine is believed that rests on so many shared entries. */
export function trustIn(shared: number, shrinkage: number) {
  return shared === 0 ? 0 : shared / (shared + shrinkage);
}
