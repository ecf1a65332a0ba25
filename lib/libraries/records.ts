import { stat } from "node:fs/promises";
import path from "node:path";
import { cellsOf, hasQuotes, isOpen, type Separator } from "@/lib/libraries/cells";
import type { Refusals } from "@/lib/libraries/refusals";
import { type Encoding, LONGEST_LINE, textLines } from "@/lib/libraries/text-lines";

/** A record of a table, with the line that it begins on. */
export type TableRecord = { line: number; cells: string[] };

export type Reading = {
  refusals: Refusals;
  tell?: (file: string, part: number) => void; // part of the file that was read, 0 to 1
};

type Format = { separator: Separator; encoding?: Encoding };

const LONGEST_RECORD = 200; // lines; a quote that never closes must not swallow the file

/** The records of a table, many at a time; a record that cannot be read is refused and the next one taken. */
export async function* tableRecords(
  file: string,
  { separator, encoding }: Format,
  { refusals, tell }: Reading,
): AsyncGenerator<TableRecord[]> {
  const name = path.basename(file);
  const { size } = await stat(file);
  let read = 0;
  const refuse = (line: number, reason: string, text = "") =>
    refusals.add({ file: name, line, reason, text });
  const joiner = new Joiner(separator, refuse);
  const onBytes = (bytes: number) => {
    read += bytes;
    tell?.(name, read / size);
  };
  for await (const { first, lines } of textLines(file, { encoding, refuse, onBytes })) {
    for (let at = 0; at < lines.length; at++) {
      const text = lines[at];
      if (text !== null) joiner.take({ line: first + at, text });
    }
    yield joiner.taken();
  }
  joiner.end();
  yield joiner.taken();
}

type Line = { line: number; text: string };

/** Puts lines together that quotes hold together. */
class Joiner {
  #separator: Separator;
  #refuse: (line: number, reason: string, text: string) => void;
  #open: Line[] = []; // lines of a record that goes on
  #openLength = 0;
  #isOpen = false;
  #records: TableRecord[] = [];

  constructor(separator: Separator, refuse: (line: number, reason: string, text: string) => void) {
    this.#separator = separator;
    this.#refuse = refuse;
  }

  take(line: Line) {
    if (!hasQuotes(this.#separator)) return this.#add(line);
    if (this.#open.length === 0 && !isOpen(line.text)) return this.#add(line);
    this.#open.push(line);
    this.#openLength += line.text.length;
    this.#isOpen = isOpen(line.text) !== this.#isOpen;
    if (!this.#isOpen) this.#close();
    else if (this.#open.length > LONGEST_RECORD || this.#openLength > LONGEST_LINE) this.#giveUp();
  }

  end() {
    while (this.#open.length > 0) this.#giveUp();
  }

  taken() {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #close() {
    const [{ line }] = this.#open;
    const text = this.#open.map((one) => one.text).join("\n");
    this.#forget();
    this.#add({ line, text });
  }

  /** The first line was no beginning of anything; what stood behind it may be records of its own. */
  #giveUp() {
    const [first, ...others] = this.#open;
    this.#forget();
    this.#refuse(first.line, UNCLOSED, first.text);
    for (const other of others) this.take(other);
  }

  #forget() {
    this.#open = [];
    this.#openLength = 0;
    this.#isOpen = false;
  }

  #add({ line, text }: Line) {
    if (text.trim() === "") return;
    const cells = cellsOf(text, this.#separator);
    if (cells === null) this.#refuse(line, UNCLOSED, text);
    else this.#records.push({ line, cells });
  }
}

const UNCLOSED = "quotes that do not close";
