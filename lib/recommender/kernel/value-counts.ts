const SLOTS = 262_144; // four for each code, so that a search is short
const MOST_CODES = 65_536;
const EMPTY = 0; // no confidence is zero

const asNumber = new Float64Array(1);
const asWords = new Uint32Array(asNumber.buffer);

/** The distinct values of many, counted, in an open hash table: numbers as keys of a Map cost ten times as much. */
export class ValueCounts {
  readonly values = new Float64Array(SLOTS);
  readonly counts = new Uint32Array(SLOTS);
  size = 0;

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
    let slot =
      (Math.imul(asWords[0] ^ Math.imul(asWords[1], 0x9e3779b1), 0x85ebca6b) >>> 14) % SLOTS;
    while (this.values[slot] !== value && this.values[slot] !== EMPTY) slot = (slot + 1) % SLOTS;
    return slot;
  }

  countOf(value: number) {
    return this.counts[this.slotOf(value)];
  }

  ascending() {
    return this.values.filter((value) => value !== EMPTY).sort();
  }
}
