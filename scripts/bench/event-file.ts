import { writeFileSync } from "node:fs";

/** An act of a made-up log; everything is by number. */
export type MadeEvent = { viewer: number; title: number; kind: string; at: number };

const MAGIC = "PGCOPY\n\xff\r\n\0";
const MOST_BYTES = 256; // of a row
const EPOCH = Date.UTC(2000, 0, 1); // of Postgres
const VIEWER = Buffer.from("00000000000040008000000000000000", "hex");

/** Columns of the rows, in their order. */
export const eventColumns =
  "viewer_id, id, viewing_id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at, corrected_at";

/** Writes events as Postgres copies them in, in a tenth of the time that statements take. */
export function writeEventFile(file: string, events: Iterable<MadeEvent>, most: number) {
  const rows = new Rows(most);
  for (const event of events) rows.add(event);
  writeFileSync(file, rows.ended(), { mode: 0o644 });
}

class Rows {
  #bytes: Buffer;
  #at = 0;

  constructor(most: number) {
    this.#bytes = Buffer.allocUnsafe(MAGIC.length + 10 + most * MOST_BYTES);
    this.#at += this.#bytes.write(MAGIC, 0, "latin1");
    this.#at = this.#bytes.writeInt32BE(0, this.#at); // flags
    this.#at = this.#bytes.writeInt32BE(0, this.#at); // bytes of an extension
  }

  add({ viewer, title, kind, at }: MadeEvent) {
    this.#at = this.#bytes.writeInt16BE(11, this.#at);
    this.#viewer(viewer);
    this.#uuid([viewer, title, 0xeeeeeeee, 0xeeeeeeee]);
    this.#uuid([viewer, title, 0xffffffff, 0xffffffff]);
    this.#text(kind);
    this.#text(`title-${title}`);
    this.#length(2);
    this.#at = this.#bytes.writeInt16BE(1, this.#at);
    this.#length(4);
    this.#at = this.#bytes.writeInt32BE(1, this.#at);
    for (let column = 0; column < 4; column++) this.#time(at);
  }

  ended() {
    this.#at = this.#bytes.writeInt16BE(-1, this.#at);
    return this.#bytes.subarray(0, this.#at);
  }

  #viewer(viewer: number) {
    this.#length(16);
    VIEWER.copy(this.#bytes, this.#at);
    this.#bytes.writeUInt32BE(viewer, this.#at + 12);
    this.#at += 16;
  }

  #uuid(words: number[]) {
    this.#length(16);
    for (const word of words) this.#at = this.#bytes.writeUInt32BE(word, this.#at);
  }

  #text(text: string) {
    this.#length(text.length);
    this.#at += this.#bytes.write(text, this.#at, "latin1");
  }

  /** In microseconds, of which there are more than four bytes hold. */
  #time(at: number) {
    this.#length(8);
    const microseconds = (at - EPOCH) * 1_000;
    this.#at = this.#bytes.writeUInt32BE(Math.floor(microseconds / 2 ** 32), this.#at);
    this.#at = this.#bytes.writeUInt32BE(microseconds % 2 ** 32, this.#at);
  }

  #length(bytes: number) {
    this.#at = this.#bytes.writeInt32BE(bytes, this.#at);
  }
}
