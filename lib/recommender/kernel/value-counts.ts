const SLOTS_PER_VALUE = 4; // so that a search is short
const MOST_CODES = 65_536;
const EMPTY = 0; // no confidence is zero

const asNumber = new Float64Array(1);
const asWords = new Uint32Array(asNumber.buffer);

/** The distinct values of many, counted, in an open hash table: numbers as keys of a Map cost ten times as much. */
export class ValueCounts {
  readonly values: Float64Array;
  readonly counts: Uint32Array;
  size = 0;
  #mask: number;

  /** For values out of so many. */
  constructor(many: number) {
    const most = Math.max(4, Math.min(many, MOST_CODES) * SLOTS_PER_VALUE);
    const slots = 2 ** Math.ceil(Math.log2(most));
    this.values = new Float64Array(slots);
    this.counts = new Uint32Array(slots);
    this.#mask = slots - 1;
  }

  get isOverfull() {
    return this.size > MOST_CODES;
  }

  add(value: number) {
    const slot = this.slotOf(value);
    if (this.values[slot] === EMPTY) {
      this.values[slot] = value;
      this.size++;
    }
    this.counts[slot]++;
  }

  /** Where a value stands, or would have to. */
  slotOf(value: number) {
    asNumber[0] = value;
    const mixed = Math.imul(asWords[0] ^ Math.imul(asWords[1], 0x9e3779b1), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (this.values[slot] !== value && this.values[slot] !== EMPTY) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  countOf(value: number) {
    return this.counts[this.slotOf(value)];
  }

  ascending() {
    return this.values.filter((value) => value !== EMPTY).sort();
  }
}
