const MERGE_FROM = 50_000; // preferences in the overlay; below, it answers as fast as a base
const MERGE_PART = 1 / 32; // of the base; rows beside it are walked one by one

/** Whether a merge is due or under way, and who was touched since it began. */
export class MergeWatch {
  #touched: Set<number> | undefined;
  #refusedAt = 0; // size of the overlay whose merge failed

  isDue({ overlay, base }: { overlay: number; base: number }) {
    if (this.#touched || overlay < this.#refusedAt * 2) return false;
    return overlay >= Math.max(MERGE_FROM, base * MERGE_PART);
  }

  get isUnderWay() {
    return this.#touched !== undefined;
  }

  begin() {
    if (this.#touched) throw new Error("A merge is under way.");
    this.#touched = new Set();
  }

  touch(viewer: number) {
    this.#touched?.add(viewer);
  }

  /** Ends a merge; gives who was touched. */
  end(): Iterable<number> {
    const touched = this.#touched ?? [];
    this.#touched = undefined;
    return touched;
  }

  /** Ends a merge that failed; another is due when twice as much has gathered. */
  refuse(overlay: number) {
    this.#refusedAt = overlay;
    this.#touched = undefined;
  }
}
