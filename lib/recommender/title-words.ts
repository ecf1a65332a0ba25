import type { HelperRows } from "@/lib/recommender/helper-rows";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import type { Pulls } from "@/lib/recommender/pulls";
import { SaidByTitle } from "@/lib/recommender/said-by-title";
import { TitleWord } from "@/lib/recommender/title-word";

const saidByTitle = new SaidByTitle(); // for whoever asks, one page after another

/** Who of those who pull a viewer speaks for a title: every card of a page asks. */
export class TitleWords {
  #pulls: Pulls;
  #rows: HelperRows;
  #titles: number;
  #isExpected: Uint8Array | undefined; // by title
  #word: TitleWord; // one for all titles: each is read before the next is asked about

  constructor({ viewers, titles }: PreferenceIndex, pulls: Pulls, rows: HelperRows) {
    this.#pulls = pulls;
    this.#rows = rows;
    this.#titles = titles.size;
    this.#word = new TitleWord(pulls.viewers, viewers);
  }

  /** True for who counts in favour of what they like. */
  isSpeaking(viewer: number) {
    const place = this.#pulls.viewers.indexOf(viewer);
    return place >= 0 && this.#pulls.weights[place] > 0;
  }

  /** Says which titles will be asked about, so that nothing is put together of others. */
  expect(titles: Iterable<number>) {
    this.#isExpected = new Uint8Array(this.#titles);
    for (const title of titles) this.#isExpected[title] = 1;
  }

  /** What friends of some pull say for a title, whose scores are so much times what they say. */
  wordFor(title: number, scale: number): TitleWord {
    const isWanted = this.#isExpected?.[title] === 1 ? this.#isExpected : undefined;
    saidByTitle.turn(this.#pulls, this.#rows, { titles: this.#titles, isWanted });
    this.#word.hear(saidByTitle, title, scale);
    return this.#word;
  }
}
