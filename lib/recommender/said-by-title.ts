import type { HelperRows } from "@/lib/recommender/helper-rows";
import type { Pulls } from "@/lib/recommender/pulls";

/**
 * What friends say for titles, each times their pull, turned to stand by title; whoever speaks against one is left out.
 * The room for it is kept, which would otherwise be several hundred kilobytes more to collect with every page.
 */
export class SaidByTitle {
  starts = new Int32Array(0); // of each title, and where the last one ends
  places = new Int32Array(0); // of friends among the pulls, ascending within a title
  said = new Float64Array(0); // all above zero
  #pulls: Pulls | undefined;

  /** Takes up what these friends say, in place of those before; the same ones stand there already. */
  turn(pulls: Pulls, rows: HelperRows, titles: number) {
    if (this.#pulls === pulls) return;
    this.#pulls = pulls;
    this.#count(pulls, rows, titles);
    const { starts, places, said } = this;
    const { starts: from, ends, ids, values } = rows;
    for (let place = 0; place < pulls.viewers.length; place++) {
      const weight = pulls.weights[place];
      const row = rows.places[pulls.viewers[place]]; // whoever pulls helps
      const end = weight > 0 ? ends[row] : 0;
      for (let i = from[row]; i < end; i++) {
        if (values[i] <= 0) continue;
        const at = starts[ids[i] + 1]++; // until it is where the next title begins
        places[at] = place;
        said[at] = weight * values[i];
      }
    }
  }

  /** Leaves at the place after each title where what is said for it begins. */
  #count({ viewers, weights }: Pulls, rows: HelperRows, titles: number) {
    if (this.starts.length < titles + 2) this.starts = new Int32Array(titles + 2);
    const starts = this.starts.fill(0);
    const { starts: from, ends, ids, values } = rows;
    for (let place = 0; place < viewers.length; place++) {
      const row = rows.places[viewers[place]];
      const end = weights[place] > 0 ? ends[row] : 0;
      for (let i = from[row]; i < end; i++) if (values[i] > 0) starts[ids[i] + 2]++;
    }
    for (let title = 2; title < starts.length; title++) starts[title] += starts[title - 1];
    const size = starts[starts.length - 1];
    if (this.said.length >= size) return;
    this.places = new Int32Array(2 * size);
    this.said = new Float64Array(2 * size);
  }
}
