import type { NumberSet } from "@/lib/recommender/number-set";
import { SparseLine } from "@/lib/recommender/sparse-line";

const NOTHING = new SparseLine(); // what is not held; never written to

/**
 * Rows that may change at any time. Titles numbered from `columnsFrom` have columns of the helpers among
 * them; those below stand in a base, whose viewers are few here and are walked row by row.
 */
export class Overlay {
  readonly columnsFrom: number;
  #rows: (SparseLine | undefined)[] = [];
  #held: number[] = [];
  #columns: (SparseLine | undefined)[] = [];
  #size = 0;

  constructor(columnsFrom: number) {
    this.columnsFrom = columnsFrom;
  }

  /** Preferences held. */
  get size() {
    return this.#size;
  }

  /** Viewers whose rows are held. */
  get held(): readonly number[] {
    return this.#held;
  }

  /** Visits the rows held of these viewers; every page does, and there may be a thousand. */
  forEachRow(viewers: NumberSet, visit: (viewer: number, row: SparseLine) => void) {
    const held = this.#held;
    for (let at = 0; at < held.length; at++) {
      const row = this.#rows[held[at]];
      if (row && viewers.has(held[at])) visit(held[at], row);
    }
  }

  row(viewer: number) {
    return this.#rows[viewer];
  }

  column(title: number): SparseLine {
    return this.#columns[title] ?? NOTHING;
  }

  /** Takes a whole row over. */
  hold(viewer: number, row: SparseLine) {
    if (!this.#rows[viewer]) this.#held.push(viewer);
    this.#size += row.length - (this.#rows[viewer]?.length ?? 0);
    this.#rows[viewer] = row;
  }

  /** Takes a column over into which nothing was set yet. */
  holdColumn(title: number, column: SparseLine) {
    this.#columns[title] = column;
  }

  /** Changes a row that is held. */
  set(viewer: number, title: number, value: number) {
    const row = this.#rows[viewer];
    if (!row) throw new Error(`Viewer ${viewer} has no row to change.`);
    const before = row.length;
    row.set(title, value);
    this.#size += row.length - before;
  }

  /** What a helper says about a title that has a column here; others do not. */
  setInColumn(title: number, viewer: number, value: number) {
    if (title < this.columnsFrom) return;
    this.#columns[title] ??= new SparseLine();
    this.#columns[title].set(viewer, value);
  }
}
