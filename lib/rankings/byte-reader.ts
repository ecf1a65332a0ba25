import { UUID_TAG } from "@/lib/rankings/byte-writer";

const text = new TextDecoder();
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const DASH_BEFORE = new Set([4, 6, 8, 10]);

const NUMBER = 8; // bytes
const copied = new Uint8Array(NUMBER); // of a number, which may begin anywhere
const number = new DataView(copied.buffer);

/** The word that begins there, its lowest byte first. */
export function wordAt(bytes: Uint8Array, at: number) {
  const low = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
  return (low | (bytes[at + 3] << 24)) >>> 0;
}

/** Reads what a ByteWriter wrote, in the same order. */
export class ByteReader {
  #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Reads on from a place in these or other bytes: one reader is enough for many small pieces. */
  from(at: number, bytes = this.#bytes) {
    this.#bytes = bytes;
    this.#at = at;
    return this;
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  word() {
    this.#at += 4;
    return wordAt(this.#bytes, this.#at - 4);
  }

  number() {
    for (let byte = 0; byte < NUMBER; byte++) copied[byte] = this.#bytes[this.#at++];
    return number.getFloat64(0, true);
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
