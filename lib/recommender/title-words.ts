import { settled } from "@/lib/recommender/best-first";
import type { HelperColumns } from "@/lib/recommender/helper-columns";
import type { Pull } from "@/lib/recommender/pulls";
import { TitleWord } from "@/lib/recommender/title-word";

/** Who of those who pull a viewer speaks for a title: every card of a page asks. */
export class TitleWords {
  #pulls: Pull[];
  #weights: Float64Array; // of the pulls
  #columns: HelperColumns;
  #speakers: Int32Array; // by viewer number: one more than the place among the pulls, zero for who does not pull towards
  #places: Int32Array; // scratch
  #parts: Float64Array;

  constructor(pulls: Pull[], columns: HelperColumns, viewers: number) {
    this.#pulls = pulls;
    this.#weights = Float64Array.from(pulls, ({ weight }) => weight);
    this.#columns = columns;
    this.#speakers = new Int32Array(viewers);
    for (let place = 0; place < pulls.length; place++) {
      const { viewer, weight } = pulls[place];
      if (weight > 0) this.#speakers[viewer] = place + 1;
    }
    this.#places = new Int32Array(pulls.length);
    this.#parts = new Float64Array(pulls.length);
  }

  /** True for who counts in favour of what they like. */
  isSpeaking(viewer: number) {
    return this.#speakers[viewer] > 0;
  }

  /** What friends of some pull say for a title, whose scores are so much times what they say. */
  wordFor(title: number, scale: number): TitleWord {
    const { ids, values, length } = this.#columns.line(title);
    let size = 0;
    for (let i = 0; i < length; i++) {
      const speaker = this.#speakers[ids[i]];
      if (speaker === 0) continue;
      const part = settled(this.#weights[speaker - 1] * values[i] * scale);
      if (part <= 0) continue;
      this.#places[size] = speaker - 1;
      this.#parts[size++] = part;
    }
    const found = { places: this.#places.slice(0, size), parts: this.#parts.slice(0, size) };
    return new TitleWord(this.#pulls, found);
  }
}
