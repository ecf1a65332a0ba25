const FIRST_CAPACITY = 4; // most viewers know few titles

/** One sparse row or column: values at ascending integer ids, where zero means absence. */
export class SparseLine {
  ids = new Int32Array(FIRST_CAPACITY); // read by the kernels up to `length`; written only here
  values = new Float64Array(FIRST_CAPACITY);
  length = 0;
  #sum: number | undefined = 0;
  #norm: number | undefined = 0;

  /** A line of these values; ids in any order, each once. */
  static of({
    ids,
    values,
    length,
  }: {
    ids: ArrayLike<number>;
    values: ArrayLike<number>;
    length: number;
  }) {
    const line = new SparseLine();
    const keys = new Float64Array(length);
    for (let i = 0; i < length; i++) keys[i] = ids[i] * 2 ** 21 + i; // rows are shorter than two millions
    keys.sort();
    line.ids = new Int32Array(Math.max(FIRST_CAPACITY, length));
    line.values = new Float64Array(line.ids.length);
    line.length = length;
    for (let at = 0; at < length; at++) {
      const i = keys[at] % 2 ** 21;
      line.ids[at] = ids[i];
      line.values[at] = values[i];
    }
    line.#sum = undefined;
    line.#norm = undefined;
    return line;
  }

  get(id: number) {
    const at = this.#seek(id);
    return this.#holds(id, at) ? this.values[at] : 0;
  }

  /** Sets, replaces or, by zero, removes the value at an id. */
  set(id: number, value: number) {
    const at = this.#seek(id);
    const held = this.#holds(id, at);
    if (value === 0 && !held) return;
    if (value === 0) this.#removeAt(at);
    else if (!held) this.#makeRoomAt(at);
    if (value !== 0) {
      this.ids[at] = id;
      this.values[at] = value;
    }
    // summed afresh when next asked: adding differences would drift away from the exact sum
    this.#sum = undefined;
    this.#norm = undefined;
  }

  get sum() {
    if (this.#sum === undefined) {
      let sum = 0;
      for (let i = 0; i < this.length; i++) sum += this.values[i];
      this.#sum = sum;
    }
    return this.#sum;
  }

  /** Euclidean length. */
  get norm() {
    if (this.#norm === undefined) {
      let squares = 0;
      for (let i = 0; i < this.length; i++) squares += this.values[i] * this.values[i];
      this.#norm = Math.sqrt(squares);
    }
    return this.#norm;
  }

  #holds(id: number, at: number) {
    return at < this.length && this.ids[at] === id;
  }

  /** Where an id stands, or would have to. */
  #seek(id: number) {
    if (this.length === 0 || this.ids[this.length - 1] < id) return this.length; // as when all come in order
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.ids[middle] < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #removeAt(at: number) {
    this.ids.copyWithin(at, at + 1, this.length);
    this.values.copyWithin(at, at + 1, this.length);
    this.length--;
  }

  #makeRoomAt(at: number) {
    if (this.length === this.ids.length) this.#grow();
    if (at < this.length) {
      this.ids.copyWithin(at + 1, at, this.length);
      this.values.copyWithin(at + 1, at, this.length);
    }
    this.length++;
  }

  #grow() {
    const { ids, values } = this;
    this.ids = new Int32Array(ids.length * 2);
    this.values = new Float64Array(ids.length * 2);
    this.ids.set(ids);
    this.values.set(values);
  }
}
