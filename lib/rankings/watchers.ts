import { NumberSet } from "@/lib/recommender/number-set";

/**
 * Who watched which title, a bit for each viewer's number. The viewers of a title are looked for when it is first
 * asked about; from then on every act is noted.
 */
export class Watchers {
  #byTitle = new Map<string, NumberSet>();

  /** Those who watched a title; `find` gives all who did, where nobody asked before. */
  of(titleId: string, find: () => Iterable<number>): NumberSet {
    let watchers = this.#byTitle.get(titleId);
    if (!watchers) {
      watchers = new NumberSet();
      for (const viewer of find()) watchers.add(viewer);
      this.#byTitle.set(titleId, watchers);
    }
    return watchers;
  }

  note(titleId: string, viewer: number, hasWatched: boolean) {
    const watchers = this.#byTitle.get(titleId);
    if (hasWatched) watchers?.add(viewer);
    else watchers?.delete(viewer);
  }

  clear() {
    this.#byTitle.clear();
  }
}
