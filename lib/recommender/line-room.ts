const CELLS = 8_192; // in one piece of memory

/** Memory that many short lines share: V8 keeps a book on each buffer, and looks through all of them again and again. */
export class LineRoom {
  #ids = new Int32Array(0);
  #values = new Float64Array(0);
  #used = 0;

  /** Room for so many cells, that nobody else has. */
  take(cells: number) {
    if (this.#used + cells > this.#ids.length) this.#begin(Math.max(CELLS, cells));
    const from = this.#used;
    this.#used += cells;
    return {
      ids: new Int32Array(this.#ids.buffer, from * Int32Array.BYTES_PER_ELEMENT, cells),
      values: new Float64Array(this.#values.buffer, from * Float64Array.BYTES_PER_ELEMENT, cells),
    };
  }

  #begin(cells: number) {
    this.#ids = new Int32Array(cells);
    this.#values = new Float64Array(cells);
    this.#used = 0;
  }
}
