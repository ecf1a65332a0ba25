import { folded } from "@/lib/search/fold";
import { type Entries, enter, type WordIndex, wordIndexSteps } from "@/lib/search/word-index";

/** A name that leads to further titles: a person, a genre or a tag. */
export type Suggestion = { name: string; titles: number };

const PAUSE_NAMES = 200;

/** Names by their words, and the places of the titles that each leads to. */
export class NameIndex {
  readonly #names: string[];
  readonly #titles: Map<string, number[]>;
  readonly #words: WordIndex;
  readonly #ideas = new WeakMap<Uint8Array, Suggestion[]>(); // per what is visible

  constructor(titles: Map<string, number[]>, words: WordIndex) {
    this.#names = [...titles.keys()];
    this.#titles = titles;
    this.#words = words;
  }

  /** The names that lead to most visible titles. */
  ideas(visible: Uint8Array, most: number): Suggestion[] {
    const known = this.#ideas.get(visible) ?? this.#best(null, visible, most);
    this.#ideas.set(visible, known);
    return known;
  }

  /** The names that have one of the words and lead to a visible title. */
  suggest(words: string[], visible: Uint8Array, most: number): Suggestion[] {
    return this.#best(this.#hitsOf(words), visible, most);
  }

  /** Places of the titles that a name leads to. */
  placesOf(name: string): readonly number[] {
    return this.#titles.get(name) ?? [];
  }

  #best(hits: Uint8Array | null, visible: Uint8Array, most: number): Suggestion[] {
    const found: (Suggestion & { hits: number })[] = [];
    for (let number = 0; number < this.#names.length; number++) {
      if (hits && hits[number] === 0) continue;
      const name = this.#names[number];
      const titles = this.#countOf(name, visible);
      if (titles > 0) found.push({ name, titles, hits: hits?.[number] ?? 0 });
    }
    return found
      .sort((a, b) => b.hits - a.hits || b.titles - a.titles || (a.name < b.name ? -1 : 1))
      .slice(0, most)
      .map(({ name, titles }) => ({ name, titles }));
  }

  /** What each name has of the words; a whole word is a little more than a beginning. */
  #hitsOf(words: string[]) {
    const hits = new Uint8Array(this.#names.length);
    const { starts, entries } = this.#words;
    for (const word of words) {
      const [from, to] = this.#words.beginningWith(word);
      const best = new Uint8Array(this.#names.length);
      for (let at = from; at < to; at++) {
        const worth = this.#words.words[at] === word ? WHOLE : BEGINNING;
        for (let e = starts[at]; e < starts[at + 1]; e++) {
          best[entries[e]] = Math.max(best[entries[e]], worth);
        }
      }
      for (let number = 0; number < hits.length; number++) hits[number] += best[number];
    }
    return hits;
  }

  #countOf(name: string, visible: Uint8Array) {
    let count = 0;
    for (const place of this.placesOf(name)) count += visible[place];
    return count;
  }
}

const BEGINNING = 16; // so that eight whole words, a byte's worth, never count as one name more
const WHOLE = 17;

export function* nameIndexSteps(titles: Map<string, number[]>): Generator<undefined, NameIndex> {
  const entries: Entries = new Map();
  let number = 0;
  for (const name of titles.keys()) {
    enter(entries, folded(name).split(" ").filter(Boolean), number++);
    if (number % PAUSE_NAMES === 0) yield;
  }
  return new NameIndex(titles, yield* wordIndexSteps(entries));
}
