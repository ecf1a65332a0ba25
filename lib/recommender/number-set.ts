const FIRST_BYTES = 64;

/** A set of whole numbers from zero upwards, a bit for each: to grow it is to copy a few bytes. */
export class NumberSet {
  #bits = new Uint8Array(FIRST_BYTES);
  #size = 0;

  get size() {
    return this.#size;
  }

  has(number: number) {
    const at = number >> 3;
    return at < this.#bits.length && (this.#bits[at] & (1 << (number & 7))) !== 0;
  }

  add(number: number) {
    if (this.has(number)) return;
    if (number >> 3 >= this.#bits.length) this.#growFor(number);
    this.#bits[number >> 3] |= 1 << (number & 7);
    this.#size++;
  }

  delete(number: number) {
    if (!this.has(number)) return;
    this.#bits[number >> 3] &= ~(1 << (number & 7));
    this.#size--;
  }

  #growFor(number: number) {
    const more = new Uint8Array(2 * ((number >> 3) + 1));
    more.set(this.#bits);
    this.#bits = more;
  }
}
