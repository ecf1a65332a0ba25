import { BestFirst, settled } from "@/lib/recommender/best-first";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";

/** The straightforward way, as a yardstick: walk the columns of one's titles, add up, sort. */
export class InvertedIndex {
  #table: PreferenceTable;
  #starts: Uint32Array;
  #raters: Uint32Array;
  #values: Float64Array;
  #norms: Float64Array;
  #dots: Float64Array;

  constructor(table: PreferenceTable) {
    const { titles, starts, ids, values, helping } = table;
    this.#table = table;
    this.#starts = new Uint32Array(titles + 1);
    for (const id of ids) this.#starts[id + 1]++;
    for (let title = 0; title < titles; title++) this.#starts[title + 1] += this.#starts[title];
    this.#raters = new Uint32Array(ids.length);
    this.#values = new Float64Array(ids.length);
    this.#norms = new Float64Array(helping.length);
    this.#dots = new Float64Array(helping.length);
    const next = this.#starts.slice();
    for (let viewer = 0; viewer < helping.length; viewer++) {
      let squares = 0;
      for (let p = starts[viewer]; p < starts[viewer + 1]; p++) {
        const at = next[ids[p]]++;
        this.#raters[at] = viewer;
        this.#values[at] = values[p];
        squares += values[p] * values[p];
      }
      this.#norms[viewer] = Math.sqrt(squares);
    }
  }

  nearest(viewer: number, neighbours: number) {
    const { starts, ids, values } = this.#table;
    const dots = this.#dots;
    const touched: number[] = [];
    for (let p = starts[viewer]; p < starts[viewer + 1]; p++) {
      const end = this.#starts[ids[p] + 1];
      for (let at = this.#starts[ids[p]]; at < end; at++) {
        const other = this.#raters[at];
        if (dots[other] === 0) touched.push(other);
        dots[other] += values[p] * this.#values[at];
      }
    }
    const best = new BestFirst<{ name: string; viewer: number; score: number }>(neighbours);
    for (const other of touched) {
      const cosine = dots[other] / (this.#norms[viewer] * this.#norms[other]);
      dots[other] = 0;
      const score = settled(cosine);
      if (other === viewer || score < best.threshold) continue;
      best.offer({ name: String(other).padStart(9, "0"), viewer: other, score });
    }
    return best.sorted();
  }
}
