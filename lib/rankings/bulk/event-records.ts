/** The words of a record of an event, four bytes each. */
export const field = {
  viewer: 0,
  title: 1,
  kind: 2, // its number among the packed kinds
  flags: 3,
  at: 4, // of two words: milliseconds
  part: 6, // of two words: how far the trailer was watched, where the event says so
  id: 8, // of four words, as bytes
  viewing: 12, // of four words, as bytes; the event's own id where it has no viewing
} as const;

export const WATCHED = 1; // flag: the event says how far the trailer was watched

export const WORDS = 16; // of a record: one line of the cache
const CHUNK_BITS = 16; // records of a chunk, as a power of two
const CHUNK = 2 ** CHUNK_BITS;

/** Which records each viewer has: numbers of records, one viewer behind the other, and where each begins; threads share them. */
export type RecordsByViewer = { starts: Uint32Array; records: Uint32Array };

/** Events of a whole log in memory that threads share, 64 bytes each. */
export class EventRecords {
  length = 0;
  #words: Uint32Array<SharedArrayBuffer>[] = [];
  #numbers: Float64Array[] = [];

  /** Records that another thread wrote; no more can be added. */
  static over(memory: SharedArrayBuffer[]) {
    const records = new EventRecords();
    for (const chunk of memory) records.#hold(chunk);
    return records;
  }

  get memory() {
    return this.#words.map(({ buffer }) => buffer);
  }

  /** Where the next record is to be written. */
  next() {
    const record = this.length++;
    if (record % CHUNK === 0) this.#hold(new SharedArrayBuffer(CHUNK * WORDS * 4));
    return record;
  }

  /** The words of the chunk that holds a record. */
  wordsOf(record: number) {
    return this.#words[record >>> CHUNK_BITS];
  }

  /** The same memory as numbers of two words. */
  numbersOf(record: number) {
    return this.#numbers[record >>> CHUNK_BITS];
  }

  /** The place of a record's first word in its chunk. */
  static at(record: number) {
    return (record & (CHUNK - 1)) * WORDS;
  }

  /** The records of each viewer; what a viewer has ends where the next begins. */
  byViewer(viewers: number): RecordsByViewer {
    const starts = new Uint32Array(new SharedArrayBuffer((viewers + 1) * 4));
    for (let record = 0; record < this.length; record++) starts[this.#viewerOf(record) + 1]++;
    for (let viewer = 0; viewer < viewers; viewer++) starts[viewer + 1] += starts[viewer];
    const next = starts.slice();
    const records = new Uint32Array(new SharedArrayBuffer(this.length * 4));
    for (let record = 0; record < this.length; record++) {
      records[next[this.#viewerOf(record)]++] = record;
    }
    return { starts, records };
  }

  #hold(memory: SharedArrayBuffer) {
    this.#words.push(new Uint32Array(memory));
    this.#numbers.push(new Float64Array(memory));
  }

  #viewerOf(record: number) {
    return this.wordsOf(record)[EventRecords.at(record) + field.viewer];
  }
}
