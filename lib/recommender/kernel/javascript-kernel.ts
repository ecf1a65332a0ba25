import { BLOCK } from "@/lib/recommender/kernel/base-layout";
import {
  type Layout,
  type Memory,
  type Views,
  viewsOf,
} from "@/lib/recommender/kernel/base-memory";
import { codesIn, titlesIn } from "@/lib/recommender/kernel/base-values";
import type { Kernel } from "@/lib/recommender/kernel/kernel";
import { NumberHeap } from "@/lib/recommender/kernel/number-heap";

/** The kernel in plain JavaScript: slower than WebAssembly by some factor, and to the same answers. */
export class JavaScriptKernel implements Kernel {
  #views: Views;
  #layout: Layout;
  #titles: Uint16Array | Uint32Array;
  #codes: Uint8Array | Uint16Array | undefined;

  constructor(memory: Memory, layout: Layout) {
    this.#views = viewsOf(memory, layout);
    this.#layout = layout;
    this.#titles = titlesIn(this.#views, layout.numbers.preferences);
    this.#codes = codesIn(this.#views, layout.numbers.preferences);
  }

  accumulate(block: number, count: number, likes: number) {
    const { segments, asked, weights, bounds } = this.#views;
    const first = block * BLOCK;
    bounds.fill(0, first, first + BLOCK);
    for (let i = 0; i < count; i++) {
      const segment = segments[block * this.#layout.numbers.columns + asked[i]];
      if (segment === 0) continue;
      const task = { weight: weights[i], levels: i < likes ? 0 : 16, first };
      if (segment % 2 === 0) this.#addThin(segment / 2, task);
      else this.#addThick(((segment - 1) / 2) * 64, task);
    }
  }

  #addThin(segment: number, { weight, levels, first }: Task) {
    const { sparse, bounds, levels: quantaOf, products } = this.#views;
    for (let level = 1; level < 16; level++) products[level] = weight * quantaOf[levels + level];
    const end = segment + 1 + sparse[segment];
    for (let at = segment + 1; at < end; at++) {
      const rater = sparse[at];
      bounds[first + (rater & (BLOCK - 1))] += products[rater >> 12];
    }
  }

  #addThick(segment: number, { weight, levels, first }: Task) {
    const { dense, bounds, levels: quantaOf } = this.#views;
    const rows = Math.min(BLOCK, bounds.length - first);
    for (let place = 0; place < rows; place++) {
      const pair = dense[segment + (place >> 5) * 16 + (place & 15)];
      const level = (place & 16) === 0 ? pair & 15 : pair >> 4;
      bounds[first + place] += weight * quantaOf[levels + level];
    }
  }

  seed(most: number, self: number, rows: number) {
    const { bounds, inverseNorms, found, scores } = this.#views;
    const heap = new NumberHeap(most, { ids: found, scores });
    for (let row = 0; row < rows; row++) {
      const bound = Math.fround(Math.fround(bounds[row]) * inverseNorms[row]);
      if (bound > heap.least && row !== self) heap.push(row, bound);
    }
    return heap.size;
  }

  collect(threshold: number, self: number, rows: number) {
    const { bounds, inverseNorms, found } = this.#views;
    const limit = Math.fround(threshold);
    let count = 0;
    for (let row = 0; row < rows; row++) {
      if (bounds[row] === 0 || row === self || inverseNorms[row] === 0) continue;
      if (Math.fround(Math.fround(bounds[row]) * inverseNorms[row]) < limit) continue;
      found[count++] = row;
    }
    return count;
  }

  measure(count: number) {
    const { rowStarts, found, own, scores, shared, dictionary } = this.#views;
    const titles = this.#titles;
    const codes = this.#codes;
    for (let i = 0; i < count; i++) {
      const end = rowStarts[found[i] + 1];
      let dot = 0;
      let both = 0;
      for (let p = rowStarts[found[i]]; p < end; p++) {
        const mine = own[titles[p]];
        if (mine === 0) continue;
        dot += mine * dictionary[codes ? codes[p] : p];
        both++;
      }
      scores[i] = dot;
      shared[i] = both;
    }
  }

  addRows(count: number) {
    const { rowStarts, found, scores, sums, dictionary } = this.#views;
    const titles = this.#titles;
    const codes = this.#codes;
    for (let i = 0; i < count; i++) {
      const end = rowStarts[found[i] + 1];
      for (let p = rowStarts[found[i]]; p < end; p++) {
        sums[titles[p]] += scores[i] * dictionary[codes ? codes[p] : p];
      }
    }
  }

  topTitles(most: number) {
    const { sums, found, scores } = this.#views;
    const heap = new NumberHeap(most, { ids: found, scores });
    for (let column = 0; column < sums.length; column++) {
      if (sums[column] > heap.least) heap.push(column, sums[column]);
    }
    const floor = Math.max(0, heap.least - TIE);
    let count = 0;
    for (let column = 0; column < sums.length; column++) {
      const sum = sums[column];
      sums[column] = 0;
      if (sum <= floor) continue;
      found[count] = column;
      scores[count++] = sum;
    }
    return count;
  }
}

type Task = { weight: number; levels: number; first: number };

const TIE = 2e-9; // twice what scores are rounded to before they are ordered
