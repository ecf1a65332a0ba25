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

  scan(
    own: SparseLine,
    world: { lines: SparseLine[]; crossing: SparseLine[]; shrinkage: number },
    visit: Visit,
  ) {
    this.#fit(world.lines.length);
    const touched = this.#accumulate(own, world.crossing);
    for (const other of touched) {
      const dot = this.#dots[other];
      const shared = this.#shared[other];
      this.#dots[other] = 0;
      this.#shared[other] = 0;
      const lengths = own.norm * world.lines[other].norm;
      visit(other, shrunkCosine({ dot, shared, lengths }, world.shrinkage), shared);
    }
  }

  #accumulate(own: SparseLine, crossing: SparseLine[]) {
    const dots = this.#dots;
    const shared = this.#shared;
    const touched: number[] = [];
    for (let i = 0; i < own.length; i++) {
      const value = own.values[i];
      const { ids, values, length } = crossing[own.ids[i]];
      for (let j = 0; j < length; j++) {
        const other = ids[j];
        if (shared[other]++ === 0) touched.push(other);
        dots[other] += value * values[j];
      }
    }
    return touched;
  }

  #fit(size: number) {
    if (this.#dots.length >= size) return;
    this.#dots = new Float64Array(size * 2);
    this.#shared = new Int32Array(size * 2);
  }
}

export function shrunkCosine(
  { dot, shared, lengths }: { dot: number; shared: number; lengths: number },
  shrinkage: number,
) {
  if (shared === 0 || lengths === 0) return 0;
  return settled((dot / lengths) * (shared / (shared + shrinkage)));
}
