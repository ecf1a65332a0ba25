import { nthLargest } from "@/lib/recommender/largest";

const ROOM = 256; // rows, at first

/** Rows and how alike they are, in room that is kept from question to question: objects would be made for each. */
export class MeasuredRows {
  rows = new Uint32Array(ROOM);
  scores = new Float64Array(ROOM);
  shared = new Uint32Array(ROOM);
  length = 0;
  #unordered = new Float64Array(ROOM);

  clear() {
    this.length = 0;
  }

  add(row: number, score: number, shared: number) {
    if (this.length === this.rows.length) this.#grow();
    this.#put(this.length++, row, score, shared);
  }

  /** The nth best score, the first being 1; 0 where there are fewer. */
  nth(nth: number) {
    if (this.length < nth) return 0;
    this.#unordered.set(this.scores.subarray(0, this.length));
    return nthLargest(this.#unordered.subarray(0, this.length), nth);
  }

  /** Lets go of all but the best `most` and whoever ties with the last of them. */
  keepBest(most: number) {
    const least = this.nth(most);
    const measured = this.length;
    this.length = 0;
    for (let i = 0; i < measured; i++) {
      if (this.scores[i] >= least)
        this.#put(this.length++, this.rows[i], this.scores[i], this.shared[i]);
    }
    return this;
  }

  #put(at: number, row: number, score: number, shared: number) {
    this.rows[at] = row;
    this.scores[at] = score;
    this.shared[at] = shared;
  }

  #grow() {
    const room = this.rows.length * 2;
    const { rows, scores, shared } = this;
    this.rows = new Uint32Array(room);
    this.scores = new Float64Array(room);
    this.shared = new Uint32Array(room);
    this.#unordered = new Float64Array(room);
    this.rows.set(rows);
    this.scores.set(scores);
    this.shared.set(shared);
  }
}
