const PIECE = 2 ** 24; // bytes

/** Bytes one behind the other in large pieces that threads share; nothing stands in two pieces. */
export class Arena {
  #pieces: Uint8Array[] = [];
  #last: Uint8Array = new Uint8Array(0);
  #used = 0;

  append(bytes: Uint8Array) {
    if (this.#used + bytes.length > this.#last.length) this.#begin(bytes.length);
    this.#last.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  get pieces() {
    return [...this.#pieces, this.#last.subarray(0, this.#used)];
  }

  #begin(atLeast: number) {
    if (this.#used > 0) this.#pieces.push(this.#last.subarray(0, this.#used));
    this.#last = new Uint8Array(new SharedArrayBuffer(Math.max(PIECE, atLeast)));
    this.#used = 0;
  }
}
