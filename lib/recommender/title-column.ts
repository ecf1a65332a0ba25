import type { BaseIndex } from "@/lib/recommender/kernel/base-index";
import { SparseLine } from "@/lib/recommender/sparse-line";

/** What the helping viewers said about one title: those of the base who did not change since, and the others. */
export class TitleColumn {
  readonly length: number;
  readonly sum: number;
  readonly norm: number;
  #title: number;
  #base: BaseIndex;
  #changed: SparseLine;
  #line: SparseLine | undefined;

  constructor(title: number, { base, changed }: { base: BaseIndex; changed: SparseLine }) {
    const settledPart = base.titleTotals(title);
    this.length = settledPart.raters + changed.length;
    this.sum = settledPart.sum + changed.sum;
    this.norm = Math.sqrt(settledPart.squares + changed.norm ** 2);
    this.#title = title;
    this.#base = base;
    this.#changed = changed;
  }

  get(viewer: number) {
    return this.#changed.get(viewer) || this.#base.confidence(viewer, this.#title);
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
    const ids = Array.from(this.#changed.ids.subarray(0, this.#changed.length));
    const values = Array.from(this.#changed.values.subarray(0, this.#changed.length));
    this.#base.forEachRater(this.#title, (viewer, confidence) => {
      ids.push(viewer);
      values.push(confidence);
    });
    return SparseLine.of({ ids, values, length: ids.length });
  }
}
