import type { CircleModel, Crowd } from "@/lib/rankings/circle-model";
import { isSynthetic, watchersOf } from "@/lib/rankings/crowd";
import { isNameable } from "@/lib/rankings/shown-name";
import type { Pull } from "@/lib/recommender/pulls";
import type { TitleWord } from "@/lib/recommender/title-word";

/** What friends say for a title, and which title that is. */
export type Word = { titleId: string; word: TitleWord };

type Narrowing = { except?: number; only?: number }; // places in the word

// bits of what is known of somebody
const KNOWN = 1;
const SYNTHETIC = 2;
const NAMEABLE = 4;

/** The friends who pull a viewer, and which of them may speak for a title. */
export class Speakers {
  #model: CircleModel;
  #pulls: Pull[];
  #known: Uint8Array; // by place among the pulls; zero for whom nobody asked about yet

  constructor(model: CircleModel, pulls: Pull[]) {
    this.#model = model;
    this.#pulls = pulls;
    this.#known = new Uint8Array(pulls.length);
  }

  /** Whether somebody who pulls may be called by name. */
  isNameable(place: number) {
    return (this.#look(place) & NAMEABLE) !== 0;
  }

  /** Who of a title's friends watched it: of all of them, all but one, or only one. */
  crowdIn({ titleId, word: { places } }: Word, { except, only }: Narrowing): Crowd {
    const isWatcher = watchersOf(this.#model, titleId);
    const crowd = { friends: 0, synthetic: 0 };
    for (let at = 0; at < places.length; at++) {
      if (at === except || (only !== undefined && at !== only)) continue;
      if (!isWatcher(this.#pulls[places[at]].viewer)) continue;
      if (this.#look(places[at]) & SYNTHETIC) crowd.synthetic++;
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
      if (isWatcher(this.#pulls[places[at]].viewer) && this.isNameable(places[at])) best = at;
    }
    return best;
  }

  #look(place: number) {
    if (this.#known[place] === 0) {
      const { name } = this.#pulls[place];
      const synthetic = isSynthetic(this.#model, name) ? SYNTHETIC : 0;
      this.#known[place] = KNOWN | synthetic | (isNameable(this.#model, name) ? NAMEABLE : 0);
    }
    return this.#known[place];
  }
}
