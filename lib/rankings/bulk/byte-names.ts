const FIRST_SLOTS = 1_024;
const FREE = -1;
const text = new TextDecoder();

/** Numbers names given as bytes, from zero upwards; making a string of each would cost more than all the rest. */
export class ByteNames {
  #bytes: Uint8Array[] = [];
  #slots = new Int32Array(FIRST_SLOTS).fill(FREE);

  /** The number of the name that stands from one place to another; given on first sight. */
  intern(all: Uint8Array, from: number, to: number) {
    const slot = this.#slotOf(all, from, to);
    if (this.#slots[slot] !== FREE) return this.#slots[slot];
    const number = this.#bytes.push(all.slice(from, to)) - 1;
    this.#slots[slot] = number;
    if (this.#bytes.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  /** The number of a name; below zero for one that has none. */
  find(all: Uint8Array, from: number, to: number) {
    return this.#slots[this.#slotOf(all, from, to)];
  }

  /** All names by their numbers. */
  names() {
    return this.#bytes.map((bytes) => text.decode(bytes));
  }

  /** Where a name stands, or would have to. */
  #slotOf(all: Uint8Array, from: number, to: number) {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ all[at], 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== FREE) {
      const bytes = this.#bytes[this.#slots[slot]];
      if (bytes.length === to - from && isAt(bytes, all, from)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow() {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(FREE);
    for (const [number, bytes] of this.#bytes.entries()) {
      this.#slots[this.#slotOf(bytes, 0, bytes.length)] = number;
    }
  }
}

function isAt(bytes: Uint8Array, all: Uint8Array, from: number) {
  for (let at = 0; at < bytes.length; at++) if (all[from + at] !== bytes[at]) return false;
  return true;
}
