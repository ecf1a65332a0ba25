import type { HelperRows } from "@/lib/recommender/helper-rows";
import type { Pulls } from "@/lib/recommender/pulls";

/** What is to be turned: of which titles, by number; of all where that is left out. */
type Wanted = { titles: number; isWanted?: Uint8Array };

/**
 * What friends say for titles, each times their pull, turned to stand by title; whoever speaks against one is left out.
 * The room for it is kept, which would otherwise be several hundred kilobytes more to collect with every page.
 */
export class SaidByTitle {
  starts = new Int32Array(0); // of each title, and where the last one ends
  places = new Int32Array(0); // of friends among the pulls, ascending within a title
  said = new Float64Array(0); // all above zero
  #pulls: Pulls | undefined;
  #isWanted: Uint8Array | undefined;
  // what is found for wanted titles, friend by friend
  #heard = new Int32Array(0); // where it stands in the rows
  #heardOf = new Int32Array(0); // places of friends

  /** Takes up what these friends say, in place of those before; what stands there already is not turned again. */
  turn(pulls: Pulls, rows: HelperRows, { titles, isWanted }: Wanted) {
    if (this.#pulls === pulls && (!this.#isWanted || this.#isWanted === isWanted)) return;
    this.#pulls = pulls;
    this.#isWanted = isWanted;
    const size = this.#hear(pulls, rows, isWanted);
    this.#lay(size, rows, titles);
    const { starts, places, said } = this;
    const { ids, values } = rows;
    for (let i = 0; i < size; i++) {
      const preference = this.#heard[i];
      const place = this.#heardOf[i];
      const at = starts[ids[preference] + 1]++; // until it is where the next title begins
      places[at] = place;
      said[at] = pulls.weights[place] * values[preference];
    }
  }

  /** Finds what is said for wanted titles. */
  #hear({ viewers, weights }: Pulls, rows: HelperRows, isWanted: Uint8Array | undefined) {
    const { places, starts, ends, ids, values } = rows;
    let size = 0;
    for (let place = 0; place < viewers.length; place++) {
      const row = places[viewers[place]]; // whoever pulls helps
      const end = weights[place] > 0 ? ends[row] : 0;
      this.#fit(size + end - starts[row]);
      const heard = this.#heard;
      const heardOf = this.#heardOf;
      for (let i = starts[row]; i < end; i++) {
        if (isWanted !== undefined && isWanted[ids[i]] !== 1) continue;
        if (values[i] <= 0) continue;
        heard[size] = i;
        heardOf[size++] = place;
      }
    }
    return size;
  }

  /** Leaves at the place after each title where what is said for it begins. */
  #lay(size: number, { ids }: HelperRows, titles: number) {
    if (this.starts.length < titles + 2) this.starts = new Int32Array(titles + 2);
    const starts = this.starts.fill(0);
    for (let i = 0; i < size; i++) starts[ids[this.#heard[i]] + 2]++;
    for (let title = 2; title < starts.length; title++) starts[title] += starts[title - 1];
    if (this.said.length >= size) return;
    this.places = new Int32Array(2 * size);
    this.said = new Float64Array(2 * size);
  }

  #fit(size: number) {
    if (this.#heard.length >= size) return;
    const [heard, heardOf] = [this.#heard, this.#heardOf];
    this.#heard = new Int32Array(2 * size);
    this.#heardOf = new Int32Array(2 * size);
    this.#heard.set(heard);
    this.#heardOf.set(heardOf);
  }
}
