import type { HelperRows } from "@/lib/recommender/helper-rows";

/**
 * Some helpers' rows, each beginning where the one before it ends, for who walks them over and over. Its room is kept,
 * which would otherwise be several hundred kilobytes more to collect with every question.
 */
export class CloseRows {
  starts = new Int32Array(1); // of each, and where the last one ends
  ids = new Int32Array(0);
  values = new Float64Array(0);

  /** Puts these rows in the place of those before. */
  fill(rows: HelperRows, places: Int32Array) {
    this.starts = new Int32Array(places.length + 1);
    for (let at = 0; at < places.length; at++) {
      this.starts[at + 1] = this.starts[at] + rows.lengthOf(places[at]);
    }
    this.#fit(this.starts[places.length]);
    let to = 0;
    for (let at = 0; at < places.length; at++) {
      const end = rows.ends[places[at]];
      for (let i = rows.starts[places[at]]; i < end; i++) {
        this.ids[to] = rows.ids[i];
        this.values[to++] = rows.values[i];
      }
    }
  }

  #fit(size: number) {
    if (this.ids.length >= size) return;
    this.ids = new Int32Array(size * 2);
    this.values = new Float64Array(size * 2);
  }
}
