import type { BaseIndex } from "@/lib/recommender/kernel/base-index";
import { SparseLine } from "@/lib/recommender/sparse-line";

/** Who said something about the title, wherever their rows stand. */
export type Covered = {
  forEachRater: (visit: (viewer: number, confidence: number) => void) => void;
  confidence: (viewer: number) => number; // zero for who does not help
};

/** What the helping viewers said about one title of the base. */
export class TitleColumn {
  readonly length: number;
  readonly sum: number;
  readonly norm: number;
  #covered: Covered;
  #line: SparseLine | undefined;

  constructor(title: number, base: BaseIndex, covered: Covered) {
    const totals = base.titleTotals(title);
    this.length = totals.raters;
    this.sum = totals.sum;
    this.norm = Math.sqrt(Math.max(0, totals.squares));
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
    this.#covered.forEachRater((viewer, confidence) => {
      ids.push(viewer);
      values.push(confidence);
    });
    return SparseLine.of({ ids, values, length: ids.length });
  }
}
