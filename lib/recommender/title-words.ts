import { settled } from "@/lib/recommender/best-first";
import type { HelperRows } from "@/lib/recommender/helper-rows";
import type { Pull } from "@/lib/recommender/pulls";
import { SaidByTitle } from "@/lib/recommender/said-by-title";
import { TitleWord } from "@/lib/recommender/title-word";

const saidByTitle = new SaidByTitle(); // for whoever asks, one page after another

/** Who of those who pull a viewer speaks for a title: every card of a page asks. */
export class TitleWords {
  #pulls: Pull[]; // in the order of their numbers
  #rows: HelperRows;
  #titles: number;

  constructor(pulls: Pull[], rows: HelperRows, titles: number) {
    this.#pulls = pulls;
    this.#rows = rows;
    this.#titles = titles;
  }

  /** True for who counts in favour of what they like. */
  isSpeaking(viewer: number) {
    return this.#pulls.some((pull) => pull.viewer === viewer && pull.weight > 0);
  }

  /** What friends of some pull say for a title, whose scores are so much times what they say. */
  wordFor(title: number, scale: number): TitleWord {
    saidByTitle.turn(this.#pulls, this.#rows, this.#titles);
    const { starts, places, said } = saidByTitle;
    const [from, end] = title < this.#titles ? [starts[title], starts[title + 1]] : [0, 0];
    const word: { places: number[]; parts: number[] } = { places: [], parts: [] };
    for (let i = from; i < end; i++) {
      const part = settled(said[i] * scale);
      if (part <= 0) continue;
      word.places.push(places[i]);
      word.parts.push(part);
    }
    return new TitleWord(this.#pulls, word);
  }
}
