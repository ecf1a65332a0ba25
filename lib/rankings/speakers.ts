import type { CircleModel, Crowd } from "@/lib/rankings/circle-model";
import { watchersOf } from "@/lib/rankings/crowd";
import { identityAt } from "@/lib/rankings/shown-name";
import type { Pull } from "@/lib/recommender/pulls";
import type { TitleWord } from "@/lib/recommender/title-word";

/** What friends say for a title, and which title that is. */
export type Word = { titleId: string; word: TitleWord };

type Narrowing = { except?: number; only?: number }; // places in the word

/** The friends who pull a viewer, and which of them may speak for a title. */
export class Speakers {
  #model: CircleModel;
  #pulls: Pull[];

  constructor(model: CircleModel, pulls: Pull[]) {
    this.#model = model;
    this.#pulls = pulls;
  }

  /** Whether somebody who pulls may be called by name. */
  isNameable(place: number) {
    return identityAt(this.#model, this.#pulls[place].viewer).viewer !== undefined;
  }

  /** Who of a title's friends watched it: of all of them, all but one, or only one. */
  crowdIn({ titleId, word: { places } }: Word, { except, only }: Narrowing): Crowd {
    const watchers = watchersOf(this.#model, titleId);
    const crowd = { friends: 0, synthetic: 0 };
    for (let at = 0; at < places.length; at++) {
      if (at === except || (only !== undefined && at !== only)) continue;
      const { viewer } = this.#pulls[places[at]];
      if (!watchers.has(viewer)) continue;
      if (identityAt(this.#model, viewer).isSynthetic) crowd.synthetic++;
      else crowd.friends++;
    }
    return crowd;
  }

  /** Where the one with the largest part stands of those who watched the title and may be named. */
  namedIn({ titleId, word }: Word, leastPart: number): number | undefined {
    const watchers = watchersOf(this.#model, titleId);
    const { places, parts } = word;
    let best: number | undefined;
    for (let at = 0; at < places.length; at++) {
      if (parts[at] < leastPart || (best !== undefined && !word.isStronger(at, best))) continue;
      if (watchers.has(this.#pulls[places[at]].viewer) && this.isNameable(places[at])) best = at;
    }
    return best;
  }
}
