/** A few entries of a table that is zero elsewhere: values at ids, each once. */
export type Entries = { ids: Int32Array; values: Float64Array; length: number };

const nothing = { ids: new Int32Array(0), values: new Float64Array(0), length: 0 };

/**
 * One large table that is lent to whoever asks, with their entries in it. A page is made in one go, so that it is
 * filled once a page and never made anew; for who asks in between it is filled again.
 */
export class LentTable {
  #table = new Float64Array(0);
  #lent: Entries = nothing;

  /** The table with these entries, good until somebody else asks; all ids are below the size. */
  with(entries: Entries, size: number) {
    if (this.#lent === entries && this.#table.length >= size) return this.#table;
    if (this.#table.length < size) this.#table = new Float64Array(2 * size);
    else for (let at = 0; at < this.#lent.length; at++) this.#table[this.#lent.ids[at]] = 0;
    for (let at = 0; at < entries.length; at++) this.#table[entries.ids[at]] = entries.values[at];
    this.#lent = entries;
    return this.#table;
  }
}
