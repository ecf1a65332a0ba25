import { settled } from "@/lib/recommender/best-first";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/**
 * How much titles are made of what a viewer liked: cosine between a title's features and the sum of the
 * features of the viewer's titles, each by its confidence. It speaks for titles nobody has watched yet.
 */
export class ContentTaste {
  #content: PreferenceIndex;
  #profile: Float64Array;
  #norm: number;

  constructor(content: PreferenceIndex, liked: Iterable<[titleName: string, confidence: number]>) {
    this.#content = content;
    this.#profile = new Float64Array(content.titles.size);
    for (const [name, confidence] of liked) {
      const { ids, values, length, norm } = content.row(name);
      for (let i = 0; i < length; i++) this.#profile[ids[i]] += (confidence * values[i]) / norm;
    }
    this.#norm = Math.sqrt(this.#profile.reduce((squares, value) => squares + value * value, 0));
  }

  /** From -1 to 1; zero when nothing is known. */
  of(titleName: string) {
    const { ids, values, length, norm } = this.#content.row(titleName);
    if (this.#norm === 0 || length === 0) return 0;
    let dot = 0;
    for (let i = 0; i < length; i++) dot += this.#profile[ids[i]] * values[i];
    return settled(dot / norm / this.#norm);
  }
}
