import { BLOCK } from "@/lib/recommender/kernel/base-layout";
import type { Order } from "@/lib/recommender/kernel/build-order";
import type { Levels } from "@/lib/recommender/kernel/levels";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";

/** Preferences turned at once: they, and where they go, stay in the cache. */
export const STRETCH = 2 ** 18;

type Turning = { order: Order; levels: Levels; most: number };

/** Rows of one block, one behind the other. */
export type Stretch = { from: number; to: number };

/**
 * The preferences of a stretch of rows, turned to stand by title. Turning all rows at once would scatter over
 * memory that no cache holds, and takes several times as long.
 */
export class TurnedRows {
  readonly starts: Uint32Array; // of each column's raters, and the end of the last
  readonly raters: Uint32Array; // ascending within a column: place in the block, and above its bits the code
  readonly values: Float64Array; // of the same preferences; empty when they have codes
  #table: PreferenceTable;
  #order: Order;
  #levels: Levels;
  #most: number; // preferences of a stretch before its last row
  #next: Uint32Array; // where the next rater of each column goes

  constructor(table: PreferenceTable, { order, levels, most }: Turning) {
    const room = Math.min(table.ids.length, most + mostInRow(table));
    const hasCodes = levels.dictionary.length > 0;
    this.starts = new Uint32Array(table.titles + 1);
    this.raters = new Uint32Array(room);
    this.values = new Float64Array(hasCodes ? 0 : room);
    this.#table = table;
    this.#order = order;
    this.#levels = levels;
    this.#most = most;
    this.#next = new Uint32Array(table.titles);
  }

  /** Turns all rows, stretch by stretch. */
  *stretches(): Generator<Stretch, void> {
    const { starts } = this.#table;
    const { viewerOf } = this.#order;
    for (let from = 0, to = 0; from < viewerOf.length; from = to) {
      const end = Math.min(viewerOf.length, (Math.floor(from / BLOCK) + 1) * BLOCK);
      for (let held = 0; to < end && held < this.#most; to++) {
        held += starts[viewerOf[to] + 1] - starts[viewerOf[to]];
      }
      this.#turn({ from, to });
      yield { from, to };
    }
  }

  #turn(stretch: Stretch) {
    this.#count(stretch);
    const { starts, ids, values: given } = this.#table;
    const { viewerOf, columnOf } = this.#order;
    const { raters, values } = this;
    const { codeOf } = this.#levels;
    const next = this.#next;
    const hasCodes = values.length === 0;
    for (let row = stretch.from; row < stretch.to; row++) {
      const place = row % BLOCK;
      const end = starts[viewerOf[row] + 1];
      for (let p = starts[viewerOf[row]]; p < end; p++) {
        const at = next[columnOf[ids[p]]]++;
        if (hasCodes) raters[at] = place + codeOf(given[p]) * BLOCK;
        else {
          raters[at] = place;
          values[at] = given[p];
        }
      }
    }
  }

  #count({ from, to }: Stretch) {
    const { starts, ids } = this.#table;
    const { viewerOf, columnOf } = this.#order;
    const next = this.#next.fill(0);
    for (let row = from; row < to; row++) {
      const end = starts[viewerOf[row] + 1];
      for (let p = starts[viewerOf[row]]; p < end; p++) next[columnOf[ids[p]]]++;
    }
    let sum = 0;
    for (let column = 0; column < next.length; column++) {
      this.starts[column] = sum;
      sum += next[column];
      next[column] = this.starts[column];
    }
    this.starts[next.length] = sum;
  }
}

function mostInRow({ starts }: PreferenceTable) {
  let most = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    most = Math.max(most, starts[row + 1] - starts[row]);
  }
  return most;
}
