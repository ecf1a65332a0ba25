/** The parts of the Postgres protocol that a COPY out of the database speaks, by their first byte. */
const message = { row: 0x64, done: 0x5a, fault: 0x45 } as const; // d, Z and E

const HEAD = 5; // bytes of a message before its content: what it is, and how long
const PREAMBLE = 19; // bytes before the first row
const END = -1; // stands where a row has its count of fields

/** Called for each row with the bytes, and where each field begins and ends; a field that is null ends before it begins. */
export type OnRow = (bytes: Uint8Array, view: DataView, fields: Int32Array) => void;

/** Reads rows in binary format out of the bytes that Postgres sends, in whatever pieces they come. */
export class CopyReader {
  isDone = false;
  #rest = new Uint8Array(0);
  #isFirst = true;
  #fields: Int32Array;
  #onRow: OnRow;

  constructor(fields: number, onRow: OnRow) {
    this.#fields = new Int32Array(fields * 2);
    this.#onRow = onRow;
  }

  /** Takes the next piece; throws what Postgres complains about. */
  take(piece: Uint8Array) {
    const bytes = this.#rest.length === 0 ? piece : joined(this.#rest, piece);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    while (at + HEAD <= bytes.length) {
      const end = at + 1 + view.getInt32(at + 1);
      if (end > bytes.length) break;
      if (bytes[at] === message.row) this.#readRow(bytes, view, at + HEAD);
      else if (bytes[at] === message.fault)
        throw new Error(faultIn(bytes.subarray(at + HEAD, end)));
      else if (bytes[at] === message.done) this.isDone = true;
      at = end;
    }
    this.#rest = bytes.slice(at);
  }

  #readRow(bytes: Uint8Array, view: DataView, from: number) {
    let at = this.#isFirst ? from + PREAMBLE : from;
    this.#isFirst = false;
    if (view.getInt16(at) === END) return;
    at += 2;
    const fields = this.#fields;
    for (let field = 0; field < fields.length; field += 2) {
      const length = view.getInt32(at);
      at += 4;
      fields[field] = at;
      fields[field + 1] = at + length; // one less than the beginning for null, whose length is -1
      if (length > 0) at += length;
    }
    this.#onRow(bytes, view, fields);
  }
}

function joined(rest: Uint8Array, piece: Uint8Array) {
  const bytes = new Uint8Array(rest.length + piece.length);
  bytes.set(rest);
  bytes.set(piece, rest.length);
  return bytes;
}

/** The sentence among the fields of a complaint: each is a letter and a text that ends in zero. */
function faultIn(bytes: Uint8Array) {
  const fields = new TextDecoder().decode(bytes).split("\0");
  return fields.find((field) => field.startsWith("M"))?.slice(1) ?? "Postgres complained.";
}
