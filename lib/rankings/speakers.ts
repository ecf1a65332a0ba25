import type { CircleModel, Crowd } from "@/lib/rankings/circle-model";
import { isSynthetic, watchersOf } from "@/lib/rankings/crowd";
import { isNameable } from "@/lib/rankings/shown-name";
import type { Pull } from "@/lib/recommender/pulls";
import type { TitleWord } from "@/lib/recommender/title-word";

/** What friends say for a title, and which title that is. */
export type Word = { titleId: string; word: TitleWord };

type Narrowing = { except?: number; only?: number }; // places in the word

/** The friends who pull a viewer, and which of them may speak for a title. */
export class Speakers {
  #model: CircleModel;
  #pulls: Pull[];
  #synthetic: Uint8Array; // by place among the pulls: 1 for who is made up

  constructor(model: CircleModel, pulls: Pull[]) {
    this.#model = model;
    this.#pulls = pulls;
    this.#synthetic = Uint8Array.from(pulls, ({ name }) => Number(isSynthetic(model, name)));
  }

  /** Who of a title's friends watched it: of all of them, all but one, or only one. */
  crowdIn({ titleId, word: { places } }: Word, { except, only }: Narrowing): Crowd {
    const isWatcher = watchersOf(this.#model, titleId);
    const crowd = { friends: 0, synthetic: 0 };
    for (let at = 0; at < places.length; at++) {
      if (at === except || (only !== undefined && at !== only)) continue;
      if (!isWatcher(this.#pulls[places[at]].viewer)) continue;
      if (this.#synthetic[places[at]]) crowd.synthetic++;
      else crowd.friends++;
    }
    return crowd;
  }

  /** Where the one with the largest part stands of those who watched the title and may be named. */
  namedIn({ titleId, word }: Word, leastPart: number): number | undefined {
    const isWatcher = watchersOf(this.#model, titleId);
    const { places, parts } = word;
    let best: number | undefined;
    for (let at = 0; at < places.length; at++) {
      if (parts[at] < leastPart || (best !== undefined && !word.isStronger(at, best))) continue;
      const { viewer, name } = this.#pulls[places[at]];
      if (isWatcher(viewer) && isNameable(this.#model, name)) best = at;
    }
    return best;
  }
}
