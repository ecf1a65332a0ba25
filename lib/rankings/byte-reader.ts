import { UUID_TAG } from "@/lib/rankings/byte-writer";

const text = new TextDecoder();
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const DASH_BEFORE = new Set([4, 6, 8, 10]);

/** Reads what a ByteWriter wrote, in the same order. */
export class ByteReader {
  #bytes: Uint8Array;
  #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Reads on from another place. */
  from(at: number) {
    this.#at = at;
    return this;
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  word() {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  number() {
    this.#at += 8;
    return this.#view.getFloat64(this.#at - 8, true);
  }

  id() {
    const length = this.byte();
    if (length === UUID_TAG) return this.#uuid();
    this.#at += length;
    return text.decode(this.#bytes.slice(this.#at - length, this.#at)); // a copy: shared memory is refused
  }

  skipId() {
    const length = this.byte();
    this.#at += length === UUID_TAG ? 16 : length;
  }

  #uuid() {
    let id = "";
    for (let byte = 0; byte < 16; byte++) {
      if (DASH_BEFORE.has(byte)) id += "-";
      id += hex[this.#bytes[this.#at++]];
    }
    return id;
  }
}
