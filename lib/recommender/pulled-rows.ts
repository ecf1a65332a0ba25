import { settled } from "@/lib/recommender/best-first";
import type { HelperRows } from "@/lib/recommender/helper-rows";
import type { Pull } from "@/lib/recommender/pulls";
import { TitleWord } from "@/lib/recommender/title-word";

/**
 * The rows of those who pull a viewer, turned to stand by title: every card of a page asks who is behind it,
 * and a popular title has many raters of whom few pull.
 */
export class PulledRows {
  #pulls: Pull[];
  #weights: Float64Array; // of the pulls
  #starts: Int32Array; // per title: where its friends begin
  #friends: Int32Array; // places among the pulls, ascending
  #values: Float64Array;

  constructor(pulls: Pull[], rows: HelperRows, titles: number) {
    this.#pulls = pulls;
    this.#weights = Float64Array.from(pulls, ({ weight }) => weight);
    const { ids, values } = rows;
    const starts = new Int32Array(titles + 2);
    const places = placesOf(pulls, rows);
    for (const place of places) {
      const end = rows.ends[place];
      for (let i = rows.starts[place]; i < end; i++) starts[ids[i] + 2]++;
    }
    for (let title = 2; title < starts.length; title++) starts[title] += starts[title - 1];
    this.#friends = new Int32Array(starts[starts.length - 1]);
    this.#values = new Float64Array(this.#friends.length);
    // one entry on, each start serves as the place to fill next, and ends as where the next title begins
    for (let friend = 0; friend < places.length; friend++) {
      const end = rows.ends[places[friend]];
      for (let i = rows.starts[places[friend]]; i < end; i++) {
        const at = starts[ids[i] + 1]++;
        this.#friends[at] = friend;
        this.#values[at] = values[i];
      }
    }
    this.#starts = starts;
  }

  /** What friends of some pull say for a title, whose scores are so much times what they say. */
  wordFor(title: number, scale: number): TitleWord {
    const [start, end] = [this.#starts[title], this.#starts[title + 1]];
    const places = new Int32Array(end - start);
    const parts = new Float64Array(end - start);
    let size = 0;
    for (let at = start; at < end; at++) {
      const weight = this.#weights[this.#friends[at]];
      const part = weight > 0 ? settled(weight * this.#values[at] * scale) : 0;
      if (part <= 0) continue;
      places[size] = this.#friends[at];
      parts[size++] = part;
    }
    const found = { places: places.subarray(0, size), parts: parts.subarray(0, size) };
    return new TitleWord(this.#pulls, found);
  }
}

/** Where their rows stand; whoever pulls helps others. */
function placesOf(pulls: Pull[], rows: HelperRows) {
  const places = new Int32Array(pulls.length);
  for (let friend = 0; friend < places.length; friend++) {
    places[friend] = rows.placeOf(pulls[friend].viewer) ?? -1;
  }
  return places;
}
