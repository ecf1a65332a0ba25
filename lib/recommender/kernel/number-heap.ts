/** Keeps the ids with the largest positive numbers, in arrays of the caller's; the root is the least kept. */
export class NumberHeap {
  size = 0;
  least = 0; // what a number has to exceed to be kept
  #limit: number;
  #ids: Uint32Array;
  #scores: Float64Array;

  constructor(limit: number, { ids, scores }: { ids: Uint32Array; scores: Float64Array }) {
    this.#limit = limit;
    this.#ids = ids;
    this.#scores = scores;
  }

  push(id: number, score: number) {
    if (this.size < this.#limit) this.#put(this.#rise(score), id, score);
    else this.#put(this.#sink(score), id, score);
    if (this.size === this.#limit) this.least = this.#scores[0];
  }

  #put(at: number, id: number, score: number) {
    this.#ids[at] = id;
    this.#scores[at] = score;
  }

  /** Makes room for a number from the end of the heap. */
  #rise(score: number) {
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#scores[parent] <= score) break;
      this.#put(at, this.#ids[parent], this.#scores[parent]);
      at = parent;
    }
    return at;
  }

  /** Makes room for a number in place of the root. */
  #sink(score: number) {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) return at;
      if (child + 1 < this.size && this.#scores[child + 1] < this.#scores[child]) child++;
      if (this.#scores[child] >= score) return at;
      this.#put(at, this.#ids[child], this.#scores[child]);
      at = child;
    }
  }
}
