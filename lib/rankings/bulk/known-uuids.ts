const FREE = -1;

/** Numbers ids that are known before, given as bytes. */
export class KnownUuids {
  #words: Uint32Array; // four of each id
  #asked = new Uint32Array(4);
  #slots: Int32Array;
  #last = FREE;

  constructor(ids: string[]) {
    this.#words = new Uint32Array(ids.length * 4);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(ids.length * 2 + 1))).fill(FREE);
    for (const [number, id] of ids.entries()) {
      const digits = id.replaceAll("-", "");
      for (let word = 0; word < 4; word++) {
        this.#asked[word] = Number.parseInt(digits.slice(word * 8, word * 8 + 8), 16);
      }
      this.#words.set(this.#asked, number * 4);
      this.#slots[this.#slot()] = number;
    }
  }

  /** The number of the id whose bytes begin at a place; below zero for one that is not known. */
  find(view: DataView, at: number) {
    for (let word = 0; word < 4; word++) this.#asked[word] = view.getUint32(at + word * 4);
    if (this.#last !== FREE && this.#isAsked(this.#last)) return this.#last; // acts of one viewer come together
    this.#last = this.#slots[this.#slot()];
    return this.#last;
  }

  /** Where the id asked for stands, or would have to. */
  #slot() {
    const [a, b, c, d] = this.#asked;
    const mixed = Math.imul(
      a ^ Math.imul(b, 0x9e3779b1) ^ Math.imul(c, 0x85ebca6b) ^ d,
      0xc2b2ae35,
    );
    const mask = this.#slots.length - 1;
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#slots[slot] !== FREE && !this.#isAsked(this.#slots[slot]))
      slot = (slot + 1) & mask;
    return slot;
  }

  #isAsked(number: number) {
    const at = number * 4;
    for (let word = 0; word < 4; word++) {
      if (this.#words[at + word] !== this.#asked[word]) return false;
    }
    return true;
  }
}
