const FIRST_BYTES = 1_024;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const text = new TextEncoder();

export const UUID_TAG = 255; // stands where other ids have their length in bytes

/** Writes small values one behind the other into bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  get length() {
    return this.#length;
  }

  byte(value: number) {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number below 2³². */
  word(value: number) {
    this.#makeRoom(4);
    this.#view.setUint32(this.#length, value, true);
    this.#length += 4;
  }

  number(value: number) {
    this.#makeRoom(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  /** An id: a UUID takes 17 bytes, anything else its own length. */
  id(id: string) {
    if (UUID.test(id)) return this.#uuid(id);
    const bytes = text.encode(id);
    if (bytes.length >= UUID_TAG) throw new Error(`An id has ${bytes.length} bytes.`);
    this.byte(bytes.length);
    this.append(bytes);
  }

  append(bytes: Uint8Array) {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written, in bytes of its own; the next writing begins anew. */
  take() {
    const taken = this.written.slice();
    this.clear();
    return taken;
  }

  /** What was written, to be read before anything else is written. */
  get written() {
    return this.#bytes.subarray(0, this.#length);
  }

  clear() {
    this.#length = 0;
  }

  #uuid(id: string) {
    this.#makeRoom(17);
    this.#bytes[this.#length++] = UUID_TAG;
    for (let at = 0; at < id.length; at += 2) {
      if (id.charCodeAt(at) === DASH) at++;
      this.#bytes[this.#length++] = (digit(id, at) << 4) | digit(id, at + 1);
    }
  }

  #makeRoom(bytes: number) {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + bytes));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

const DASH = 45;

function digit(id: string, at: number) {
  const code = id.charCodeAt(at);
  return code <= 57 ? code - 48 : code - 87; // 0 to 9, a to f
}
