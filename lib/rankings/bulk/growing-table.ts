const FIRST = 2 ** 16;

/** Preferences by viewer, one viewer behind the other, before it is known how many there are. */
export class GrowingTable {
  length = 0;
  #starts: Uint32Array;
  #rows = 0;
  #ids = new Uint32Array(FIRST);
  #values = new Float64Array(FIRST);

  constructor(viewers: number) {
    this.#starts = new Uint32Array(viewers + 1);
  }

  add(id: number, value: number) {
    if (this.length === this.#ids.length) this.#grow();
    this.#ids[this.length] = id;
    this.#values[this.length++] = value;
  }

  endRow() {
    this.#starts[++this.#rows] = this.length;
  }

  whole() {
    const [ids, values] = [
      this.#ids.subarray(0, this.length),
      this.#values.subarray(0, this.length),
    ];
    return { starts: this.#starts, ids, values };
  }

  #grow() {
    const [ids, values] = [this.#ids, this.#values];
    this.#ids = new Uint32Array(ids.length * 2);
    this.#values = new Float64Array(ids.length * 2);
    this.#ids.set(ids);
    this.#values.set(values);
  }
}
