import { folded } from "@/lib/search/fold";
import { maturities, type Reader } from "@/lib/titles/maturity";
import type { Title } from "@/lib/titles/read";

/** A name that leads to further titles: a person, a genre or a tag. */
export type Suggestion = { name: string; titles: number };

export type Suggestions = { people: Suggestion[]; themes: Suggestion[] };

type Named = Pick<
  Title,
  "title" | "originalTitle" | "directors" | "cast" | "genres" | "tags" | "maturity"
>;

/** `titles` counts per maturity, from everybody upwards; what no limit knows stands last. */
type Name = { name: string; words: string; titles: number[] };

const IDEAS = 12; // before anything is typed
const MOST = 8;
const ALIKE = 60; // words of the catalogue compared with a misspelt one

/** Every name and word of the catalogue in memory: asked at every letter typed, where a table would be read through. */
export class CatalogueNames {
  readonly #people: Name[];
  readonly #themes: Name[];
  readonly #words: string[]; // in order
  readonly #ideas = new Map<number, Suggestions>(); // per how many maturities suit
  readonly #leastMaturity: Map<string, number>; // of the titles that have the word

  constructor(titles: Iterable<Named>) {
    const people = new Map<string, Name>();
    const themes = new Map<string, Name>();
    this.#leastMaturity = new Map();
    for (const title of titles) {
      const place = placeOf(title.maturity);
      const makers = [...title.directors, ...title.cast];
      const subjects = [...title.genres, ...title.tags];
      countIn(people, makers, place);
      countIn(themes, subjects, place);
      const names = [title.title, title.originalTitle ?? "", ...makers, ...subjects];
      this.#learn(names, place);
    }
    this.#people = [...people.values()];
    this.#themes = [...themes.values()];
    this.#words = [...this.#leastMaturity.keys()].sort();
  }

  /** People and themes that have one of the words; with no words, the most frequent ones. */
  suggest(words: string[], reader: Reader): Suggestions {
    const places = placesWithin(reader);
    return words.length === 0 ? this.#ideasWithin(places) : this.#best(words, places, MOST);
  }

  /** Whether a word of the catalogue begins like this. */
  knows(beginning: string, reader: Reader): boolean {
    const places = placesWithin(reader);
    for (let at = this.#firstFrom(beginning); at < this.#words.length; at++) {
      const word = this.#words[at];
      if (!word.startsWith(beginning)) return false;
      if (this.#maturityOf(word) < places) return true;
    }
    return false;
  }

  /** The words that have most pairs of letters in common with a misspelt one. */
  alike(typed: string, reader: Reader): string[] {
    const pairs = Array.from({ length: typed.length - 1 }, (_, at) => typed.slice(at, at + 2));
    const places = placesWithin(reader);
    const candidates: { word: string; common: number }[] = [];
    for (const word of this.#words) {
      let common = 0;
      for (const pair of pairs) if (word.includes(pair)) common += 1;
      if (common > 0 && this.#maturityOf(word) < places) candidates.push({ word, common });
    }
    return candidates
      .sort((a, b) => b.common - a.common || a.word.length - b.word.length)
      .slice(0, ALIKE)
      .map(({ word }) => word);
  }

  #ideasWithin(places: number) {
    const ideas = this.#ideas.get(places) ?? this.#best([], places, IDEAS);
    this.#ideas.set(places, ideas);
    return ideas;
  }

  #best(words: string[], places: number, most: number) {
    return {
      people: best(this.#people, words, places).slice(0, most),
      themes: best(this.#themes, words, places).slice(0, most),
    };
  }

  #learn(names: string[], place: number) {
    for (const word of folded(names.join(" ")).split(" ")) {
      const known = this.#leastMaturity.get(word);
      if (word && (known === undefined || place < known)) this.#leastMaturity.set(word, place);
    }
  }

  #maturityOf(word: string) {
    return this.#leastMaturity.get(word) ?? maturities.length;
  }

  #firstFrom(beginning: string) {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle] < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function placeOf(maturity: string) {
  const known: readonly string[] = maturities;
  const place = known.indexOf(maturity);
  return place < 0 ? maturities.length : place;
}

/** How many of the maturities, from everybody upwards, suit the reader. */
function placesWithin({ maturityLimit }: Reader) {
  return maturityLimit === null ? maturities.length + 1 : maturities.indexOf(maturityLimit) + 1;
}

function countIn(names: Map<string, Name>, all: string[], place: number) {
  for (const name of new Set(all)) {
    const known = names.get(name) ?? {
      name,
      words: ` ${folded(name)}`,
      titles: new Array(maturities.length + 1).fill(0),
    };
    known.titles[place] += 1;
    names.set(name, known);
  }
}

/** Those with most of the words, then those with most titles. */
function best(names: Name[], words: string[], places: number): Suggestion[] {
  const beginnings = words.map((word) => ` ${word}`);
  const found: (Suggestion & { hits: number })[] = [];
  for (const { name, words: own, titles: counts } of names) {
    let hits = 0;
    for (const beginning of beginnings) if (own.includes(beginning)) hits += 1;
    if (hits === 0 && words.length > 0) continue;
    let titles = 0;
    for (let place = 0; place < places; place++) titles += counts[place];
    if (titles > 0) found.push({ name, hits, titles });
  }
  return found
    .sort((a, b) => b.hits - a.hits || b.titles - a.titles || (a.name < b.name ? -1 : 1))
    .map(({ name, titles }) => ({ name, titles }));
}
