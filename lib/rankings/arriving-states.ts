import type { SectionReader } from "@/lib/rankings/section-reader";

const NAME = "states."; // and the number of the section

type Piece = { name: string; from: number; bytes: Uint8Array };

/** What sections of packed states are called, by their numbers. */
export function statesSection(number: number) {
  return `${NAME}${number}`;
}

/**
 * Packed states, one behind the other, that are still being read from a file, section by section. Whoever is asked for
 * before theirs came has it read at once; either way nobody sees a byte that was not checked.
 */
export class ArrivingStates {
  readonly memory: Uint8Array;
  #file: SectionReader;
  #pieces: Piece[] = [];
  #hasArrived: Uint8Array;
  #isWhole = false;
  #isStopped = false;

  constructor(file: SectionReader) {
    this.#file = file;
    const names: string[] = [];
    while (file.has(statesSection(names.length))) names.push(statesSection(names.length));
    const bytes = names.reduce((sum, name) => sum + file.lengthOf(name), 0);
    this.memory = new Uint8Array(new SharedArrayBuffer(bytes));
    this.#hasArrived = new Uint8Array(names.length);
    let from = 0;
    for (const name of names) {
      const to = from + file.lengthOf(name);
      this.#pieces.push({ name, from, bytes: this.memory.subarray(from, to) });
      from = to;
    }
  }

  /** Reads all that has not come yet, and closes the file; throws when some of it is not what was written. */
  async readRest() {
    if (this.#isWhole) return;
    try {
      for (const [number, { name, bytes }] of this.#pieces.entries()) {
        if (this.#isStopped) return;
        if (this.#hasArrived[number]) continue;
        await this.#file.read(name, bytes);
        this.#hasArrived[number] = 1;
      }
      this.#isWhole = true;
    } finally {
      await this.#file.close();
    }
  }

  /** Has the reading end after the section that is under way. */
  stop() {
    this.#isStopped = true;
  }

  /** Has the bytes of one state there, which no two sections share. */
  need({ buffer, byteOffset }: Uint8Array) {
    if (this.#isWhole || buffer !== this.memory.buffer) return;
    const number = this.#numberAt(byteOffset);
    if (this.#hasArrived[number]) return;
    const { name, bytes } = this.#pieces[number];
    this.#file.readNow(name, bytes);
    this.#hasArrived[number] = 1;
  }

  /** The last section that begins at a place or before. */
  #numberAt(place: number) {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#pieces[middle].from <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
