import type { LineRoom } from "@/lib/recommender/line-room";

const FIRST_CAPACITY = 4; // most viewers know few titles

const MOST_CELLS = 2 ** 21; // rows are shorter than two millions
const FEW = 64; // cells that are sorted here sooner than a call to the engine begins

type Cells = { ids: ArrayLike<number>; values: ArrayLike<number>; length: number };

/** One sparse row or column: values at ascending integer ids, where zero means absence. */
export class SparseLine {
  ids: Int32Array; // read by the kernels up to `length`; written only here
  values: Float64Array;
  length = 0;
  #sum: number | undefined = 0;
  #norm: number | undefined = 0;

  constructor({ ids, values } = ownRoom(FIRST_CAPACITY)) {
    this.ids = ids;
    this.values = values;
  }

  /** A line of these values; ids in any order, each once. One of many that hardly ever grow may stand in their room. */
  static of(cells: Cells, room?: LineRoom) {
    const { length } = cells;
    const own = room?.take(length) ?? ownRoom(Math.max(FIRST_CAPACITY, length));
    return new SparseLine(own).fill(cells);
  }

  /** Makes this the line of these values instead; ids in any order, each once. */
  fill({ ids, values, length }: Cells) {
    if (length > this.ids.length) this.#begin(length * 2);
    const keys = ascending(ids, length);
    for (let at = 0; at < length; at++) {
      const i = keys[at] % MOST_CELLS;
      this.ids[at] = ids[i];
      this.values[at] = values[i];
    }
    this.length = length;
    this.#sum = undefined;
    this.#norm = undefined;
    return this;
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
    this.#begin(Math.max(FIRST_CAPACITY, ids.length * 2));
    this.ids.set(ids);
    this.values.set(values);
  }

  #begin(capacity: number) {
    ({ ids: this.ids, values: this.values } = ownRoom(capacity));
  }
}

function ownRoom(cells: number) {
  return { ids: new Int32Array(cells), values: new Float64Array(cells) };
}

let keys = new Float64Array(FEW); // scratch

/** Ids with their places below, in order; they stand there until the next line is made. */
function ascending(ids: ArrayLike<number>, length: number) {
  if (keys.length < length) keys = new Float64Array(length * 2);
  for (let i = 0; i < length; i++) keys[i] = ids[i] * MOST_CELLS + i;
  if (length > FEW) keys.subarray(0, length).sort();
  else insertInOrder(keys, length);
  return keys;
}

function insertInOrder(values: Float64Array, length: number) {
  for (let from = 1; from < length; from++) {
    const value = values[from];
    let at = from;
    for (; at > 0 && values[at - 1] > value; at--) values[at] = values[at - 1];
    values[at] = value;
  }
}
