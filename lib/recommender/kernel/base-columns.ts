import { BLOCK } from "@/lib/recommender/kernel/base-layout";
import {
  type Layout,
  type Memory,
  type Views,
  viewsOf,
} from "@/lib/recommender/kernel/base-memory";
import { titlesIn, valueReader } from "@/lib/recommender/kernel/base-values";
import { addTo, sumIn } from "@/lib/recommender/kernel/exact-sum";

const NOTHING = { raters: 0, sum: 0, squares: 0 };

/** A base index seen by title; rows and columns go by the index's own numbers. */
export class BaseColumns {
  #views: Views;
  #layout: Layout;
  #titles: Uint16Array | Uint32Array;
  #value: (preference: number) => number;

  constructor(memory: Memory, layout: Layout) {
    this.#layout = layout;
    this.#views = viewsOf(memory, layout);
    this.#titles = titlesIn(this.#views, layout.numbers.preferences);
    this.#value = valueReader(this.#views, layout.numbers.preferences);
  }

  /** What the helpers the index knows of, also covered ones, said, added up. */
  totals(column: number) {
    const { titleRaters, titleSums, titleSquares } = this.#views;
    if (!titleRaters[column]) return NOTHING; // unknown, or not even the rounding errors of who was hidden
    return {
      raters: titleRaters[column],
      sum: sumIn(titleSums, column),
      squares: sumIn(titleSquares, column),
    };
  }

  /** Keeps a viewer from being found: the bound of their similarity becomes zero. */
  cover(row: number) {
    this.#views.inverseNorms[row] = 0;
  }

  /** The same, and takes what a helper said out of the totals. */
  withdraw(row: number) {
    const { inverseNorms, rowStarts } = this.#views;
    if (inverseNorms[row] === 0) return;
    this.cover(row);
    for (let p = rowStarts[row]; p < rowStarts[row + 1]; p++) {
      this.reweigh(this.#titles[p], [this.#value(p), 0]);
    }
  }

  /** Brings a title's totals up to what a helper says now, and said before. */
  reweigh(column: number, [before, now]: [before: number, now: number]) {
    const { titleRaters, titleSums, titleSquares } = this.#views;
    titleRaters[column] += Number(now !== 0) - Number(before !== 0);
    addTo(titleSums, column, now);
    addTo(titleSums, column, -before);
    addTo(titleSquares, column, now * now);
    addTo(titleSquares, column, -before * before);
  }

  /** A helper's confidence in a title; zero for none, and for who is covered. */
  confidence(row: number, column: number) {
    if (this.#views.inverseNorms[row] === 0) return 0;
    const p = this.#find(row, column);
    return p === undefined ? 0 : this.#value(p);
  }

  forEachRater(column: number, visit: (row: number, confidence: number) => void) {
    const { inverseNorms } = this.#views;
    this.#forEachPlace(column, (row) => {
      const p = inverseNorms[row] === 0 ? undefined : this.#find(row, column);
      if (p !== undefined) visit(row, this.#value(p));
    });
  }

  #forEachPlace(column: number, visit: (row: number) => void) {
    const { segments, sparse, dense, bounds } = this.#views;
    const { blocks, columns } = this.#layout.numbers;
    for (let block = 0; block < blocks; block++) {
      const segment = segments[block * columns + column];
      const first = block * BLOCK;
      if (segment === 0) continue;
      if (segment % 2 === 0) {
        const at = segment / 2 + 1;
        const end = at + sparse[segment / 2];
        for (let i = at; i < end; i++) visit(first + (sparse[i] & (BLOCK - 1)));
        continue;
      }
      const at = ((segment - 1) / 2) * 64;
      const rows = Math.min(BLOCK, bounds.length - first);
      for (let place = 0; place < rows; place++) {
        const pair = dense[at + (place >> 5) * 16 + (place & 15)];
        if (((place & 16) === 0 ? pair & 15 : pair >> 4) > 0) visit(first + place);
      }
    }
  }

  /** Where a row holds a column, which ascend. */
  #find(row: number, column: number) {
    const { rowStarts } = this.#views;
    let low = rowStarts[row];
    let high = rowStarts[row + 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#titles[middle] < column) low = middle + 1;
      else high = middle;
    }
    return low < rowStarts[row + 1] && this.#titles[low] === column ? low : undefined;
  }
}
