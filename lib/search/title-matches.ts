import { type CatalogueIndex, field, fieldIn, placeIn } from "@/lib/search/catalogue-index";
import { stemOf } from "@/lib/search/inflection";
import { otherNumerals } from "@/lib/search/numerals";
import { yearsIn } from "@/lib/search/query";

/** What a word is worth by the field it stands in, from the synopsis to the name. */
const WORTH = [0.1, 0.4, 0.7, 1];
const YEAR = 1.1; // who types a year means it
const BEGINNING = 0.5; // of the worth of a word that is hardly begun; more as it is typed

/** How each title answers some words. */
export type Matches = {
  hits: Uint8Array; // how many of the words each title has
  inName: Uint8Array; // how many of them its name has
  worth: Float32Array;
};

/** Looks at each word once and adds up what every title has of it. */
export function matchesOf(words: string[], index: CatalogueIndex): Matches {
  const size = index.titles.length;
  const matches = {
    hits: new Uint8Array(size),
    inName: new Uint8Array(size),
    worth: new Float32Array(size),
  };
  const best = new WordMatches(index);
  for (const word of words) {
    best.lookFor(word);
    for (let place = 0; place < size; place++) {
      if (best.worth[place] === 0) continue;
      matches.hits[place]++;
      matches.inName[place] += best.inName[place];
      matches.worth[place] += best.worth[place];
    }
  }
  return matches;
}

/** How each title answers one word, at best. */
class WordMatches {
  readonly inName: Uint8Array;
  readonly worth: Float32Array;
  readonly #index: CatalogueIndex;

  constructor(index: CatalogueIndex) {
    this.#index = index;
    this.inName = new Uint8Array(index.titles.length);
    this.worth = new Float32Array(index.titles.length);
  }

  lookFor(word: string) {
    this.inName.fill(0);
    this.worth.fill(0);
    const { words } = this.#index;
    this.#take(words.beginningWith(word), (known) => {
      return known.length === word.length ? 1 : BEGINNING * (1 + word.length / known.length);
    });
    this.#take(words.just(stemOf(word)), () => 1, [field.synopsis, field.synopsis]);
    for (const numeral of otherNumerals(word)) {
      this.#take(words.just(numeral), () => 1, [field.name, field.name]);
    }
    this.#takeYears(word);
  }

  /** Takes what some words in a row are worth to their titles, if they stand in one of the fields. */
  #take(
    [from, to]: [number, number],
    share: (known: string) => number,
    [first, last]: [number, number] = [field.synopsis, field.name],
  ) {
    const { words, starts, entries } = this.#index.words;
    for (let at = from; at < to; at++) {
      const part = share(words[at]);
      for (let e = starts[at]; e < starts[at + 1]; e++) {
        const [inField, place] = [fieldIn(entries[e]), placeIn(entries[e])];
        if (inField < first || inField > last) continue;
        if (inField === field.name) this.inName[place] = 1;
        const worth = part * WORTH[inField];
        if (worth > this.worth[place]) this.worth[place] = worth;
      }
    }
  }

  #takeYears(word: string) {
    const years = new Set(yearsIn([word]));
    if (years.size === 0) return;
    for (const [place, { year }] of this.#index.titles.entries()) {
      if (years.has(year)) this.worth[place] = YEAR;
    }
  }
}
