import { SparseLine } from "@/lib/recommender/sparse-line";

const NOTHING = new SparseLine(); // what is not held; never written to

/** Rows that may change at any time, and for the helpers among them the columns. */
export class Overlay {
  #rows: (SparseLine | undefined)[] = [];
  #columns: (SparseLine | undefined)[] = [];
  #size = 0;

  /** Preferences held. */
  get size() {
    return this.#size;
  }

  row(viewer: number) {
    return this.#rows[viewer];
  }

  column(title: number): SparseLine {
    return this.#columns[title] ?? NOTHING;
  }

  /** Takes a whole row over; who helps is given columns too. */
  hold(viewer: number, row: SparseLine, helps: boolean) {
    this.#rows[viewer] = row;
    this.#size += row.length;
    if (helps) this.show(viewer);
  }

  set(viewer: number, title: number, { value, helps }: { value: number; helps: boolean }) {
    const row = this.#rows[viewer];
    if (!row) throw new Error(`Viewer ${viewer} has no row to change.`);
    const before = row.length;
    row.set(title, value);
    this.#size += row.length - before;
    if (helps) this.#setInColumn(title, viewer, value);
  }

  /** Lets a viewer's row help others. */
  show(viewer: number) {
    const { ids, values, length } = this.row(viewer) ?? NOTHING;
    for (let i = 0; i < length; i++) this.#setInColumn(ids[i], viewer, values[i]);
  }

  hide(viewer: number) {
    const { ids, length } = this.row(viewer) ?? NOTHING;
    for (let i = 0; i < length; i++) this.#setInColumn(ids[i], viewer, 0);
  }

  /** Forgets a row that helps nobody. */
  drop(viewer: number) {
    this.#size -= (this.row(viewer) ?? NOTHING).length;
    this.#rows[viewer] = new SparseLine();
  }

  #setInColumn(title: number, viewer: number, value: number) {
    this.#columns[title] ??= new SparseLine();
    this.#columns[title].set(viewer, value);
  }
}
