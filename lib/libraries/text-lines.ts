import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";

const CHUNK_BYTES = 1 << 20;

/** Characters; what is longer is no line of a table, and is passed over without being kept. */
export const LONGEST_LINE = 1 << 20;

export type Encoding = "utf8" | "latin1" | "utf16le";

/** Lines in order, the first with its number in the file. */
export type LineBatch = { first: number; lines: (string | null)[] }; // null for one that was refused

export type LineReading = {
  encoding?: Encoding; // told from the first bytes when left out
  refuse: (line: number, reason: string, text?: string) => void;
  onBytes?: (bytes: number) => void; // of the file, as it lies on the disk
};

/** A file's lines, many at a time and never the whole file; plain or gzipped, line ends LF or CRLF. */
export async function* textLines(file: string, reading: LineReading): AsyncGenerator<LineBatch> {
  const start = await firstBytes(file);
  const isZipped = start[0] === 0x1f && start[1] === 0x8b;
  const decoder = new StringDecoder(
    reading.encoding ?? (!isZipped && isUtf16(start) ? "utf16le" : "utf8"),
  );
  const lines = new OpenLines(reading);
  try {
    for await (const chunk of bytesOf(file, isZipped, reading.onBytes))
      yield lines.take(decoder.write(chunk));
  } catch (error) {
    if (!isZipped) throw error;
    lines.refuse(`the gzip file is damaged or cut short (${(error as Error).message})`);
    return;
  }
  yield lines.end(decoder.end());
}

async function* bytesOf(file: string, isZipped: boolean, onBytes?: (bytes: number) => void) {
  const raw = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  raw.on("data", (chunk) => onBytes?.(chunk.length));
  const bytes = isZipped ? raw.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : raw;
  for await (const chunk of bytes) yield chunk as Buffer;
}

async function firstBytes(file: string) {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(2) });
    return buffer;
  } finally {
    await handle.close();
  }
}

function isUtf16(start: Buffer) {
  return start[0] === 0xff && start[1] === 0xfe;
}

/** Cuts text that comes in pieces into lines, and refuses what cannot be one. */
class OpenLines {
  #reading: LineReading;
  #rest = "";
  #number = 1; // of the line under way
  #isPassedOver = false; // the line under way is too long already

  constructor(reading: LineReading) {
    this.#reading = reading;
  }

  take(text: string): LineBatch {
    const first = this.#number;
    const lines: (string | null)[] = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    this.#number += lines.length;
    const isTainted = text.includes("\ufffd") || text.includes("\0");
    for (let at = 0; at < lines.length; at++) {
      lines[at] = this.#settled(lines[at] ?? "", first + at, isTainted);
    }
    if (this.#rest.length > LONGEST_LINE || this.#isPassedOver) this.#passOver();
    return { first, lines };
  }

  end(text: string): LineBatch {
    const { first, lines } = this.take(`${text}\n`);
    if (lines.at(-1) === "") lines.pop(); // what stands behind the last line end is no line
    return { first, lines };
  }

  refuse(reason: string) {
    this.#reading.refuse(this.#number, reason);
  }

  #passOver() {
    if (!this.#isPassedOver) this.#reading.refuse(this.#number, TOO_LONG, this.#rest);
    this.#isPassedOver = true;
    this.#rest = "";
  }

  #settled(text: string, number: number, isTainted: boolean) {
    if (this.#isPassedOver) {
      this.#isPassedOver = false; // this is the end of it
      return null;
    }
    if (text.length > LONGEST_LINE) return this.#refused(number, TOO_LONG, text);
    if (isTainted && text.includes("\ufffd")) return this.#refused(number, NOT_UTF8, text);
    if (isTainted && text.includes("\0")) return this.#refused(number, NO_TEXT, text);
    const line = number === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  }

  #refused(number: number, reason: string, text: string) {
    this.#reading.refuse(number, reason, text);
    return null;
  }
}

const TOO_LONG = "longer than any line of a table";
const NOT_UTF8 = "not in UTF-8";
const NO_TEXT = "holds bytes that no text has";
