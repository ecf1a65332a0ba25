const TOGETHER = 2 ** 16; // bytes of a piece from which on no more is put into it

/** Gathers bytes; those that stand one behind the other become one piece, as a start leaves them. */
export class JoinedPieces {
  #done: Uint8Array[] = [];
  #last: Uint8Array | undefined; // where a piece begins
  #length = 0; // of it, from there on

  get all() {
    return [...this.#done, ...this.#whole()];
  }

  add(bytes: Uint8Array) {
    if (this.#last && this.#goesOn(this.#last, bytes)) {
      this.#length += bytes.length;
      return;
    }
    this.#done.push(...this.#whole());
    this.#last = bytes;
    this.#length = bytes.length;
  }

  #goesOn({ buffer, byteOffset }: Uint8Array, bytes: Uint8Array) {
    const isBehind = byteOffset + this.#length === bytes.byteOffset && buffer === bytes.buffer;
    return isBehind && this.#length < TOGETHER;
  }

  #whole() {
    const last = this.#last;
    return last ? [new Uint8Array(last.buffer, last.byteOffset, this.#length)] : [];
  }
}
