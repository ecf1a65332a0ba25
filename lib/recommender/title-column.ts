import type { BaseIndex } from "@/lib/recommender/kernel/base-index";
import { SparseLine } from "@/lib/recommender/sparse-line";

/** The helpers whose rows were taken out of the base, and what anybody of the base thinks of a title. */
export type Covered = {
  helpers: () => Iterable<[viewer: number, row: SparseLine]>;
  confidence: (viewer: number) => number; // zero for who does not help
};

/** What the helping viewers said about one title of the base. */
export class TitleColumn {
  readonly length: number;
  readonly sum: number;
  readonly norm: number;
  #title: number;
  #base: BaseIndex;
  #covered: Covered;
  #line: SparseLine | undefined;

  constructor(title: number, base: BaseIndex, covered: Covered) {
    const totals = base.titleTotals(title);
    this.length = totals.raters;
    this.sum = totals.sum;
    this.norm = Math.sqrt(Math.max(0, totals.squares));
    this.#title = title;
    this.#base = base;
    this.#covered = covered;
  }

  get(viewer: number) {
    return this.#covered.confidence(viewer);
  }

  get ids() {
    return this.#whole().ids;
  }

  get values() {
    return this.#whole().values;
  }

  /** Put together when first asked for: most questions want no more than a number. */
  #whole() {
    this.#line ??= this.#putTogether();
    return this.#line;
  }

  #putTogether() {
    const ids: number[] = [];
    const values: number[] = [];
    const add = (viewer: number, confidence: number) => {
      ids.push(viewer);
      values.push(confidence);
    };
    this.#base.forEachRater(this.#title, add);
    for (const [viewer, row] of this.#covered.helpers()) {
      const confidence = row.get(this.#title);
      if (confidence !== 0) add(viewer, confidence);
    }
    return SparseLine.of({ ids, values, length: ids.length });
  }
}
