import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import type { Pull } from "@/lib/recommender/pulls";
import { byScoreThenNumber } from "@/lib/recommender/score-order";

/** What one friend added to the score of one title. */
export type Contribution = Pull & { part: number };

/**
 * The rows of those who pull a viewer, turned to stand by title: every card of a page asks who is behind it,
 * and a popular title has many raters of whom few pull.
 */
export class PulledRows {
  #pulls: Pull[]; // by name, so that equal parts stand in that order
  #starts: Int32Array; // per title: where its friends begin
  #friends: Int32Array; // places among the pulls
  #values: Float64Array;
  #parts: Float64Array; // scratch, per pull

  constructor(index: PreferenceIndex, pulls: Pull[]) {
    this.#pulls = pulls.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    this.#parts = new Float64Array(pulls.length);
    const rows = this.#pulls.map(({ viewer }) => index.rowOf(viewer));
    const starts = new Int32Array(index.titles.size + 2);
    for (const { ids, length } of rows) {
      for (let i = 0; i < length; i++) starts[ids[i] + 2]++;
    }
    for (let title = 2; title < starts.length; title++) starts[title] += starts[title - 1];
    this.#friends = new Int32Array(starts[starts.length - 1]);
    this.#values = new Float64Array(this.#friends.length);
    // one entry on, each start serves as the place to fill next, and ends as where the next title begins
    for (const [friend, { ids, values, length }] of rows.entries()) {
      for (let i = 0; i < length; i++) {
        const at = starts[ids[i] + 1]++;
        this.#friends[at] = friend;
        this.#values[at] = values[i];
      }
    }
    this.#starts = starts;
  }

  /** What each friend who knows a title adds to it, largest part first. */
  partsOf(title: number, partOf: (weight: number, value: number) => number): Contribution[] {
    const [start, end] = [this.#starts[title], this.#starts[title + 1]];
    const friends = this.#friends.subarray(start, end);
    for (let at = start; at < end; at++) {
      const friend = this.#friends[at];
      this.#parts[friend] = partOf(this.#pulls[friend].weight, this.#values[at]);
    }
    return Array.from(byScoreThenNumber(friends, this.#parts), (friend) => {
      const { viewer, name, weight } = this.#pulls[friend];
      return { viewer, name, weight, part: this.#parts[friend] };
    });
  }
}
