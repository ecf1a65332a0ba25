/** Words in order, and for each the numbers it was entered under: asked by beginnings, at every letter typed. */
export class WordIndex {
  readonly words: readonly string[];
  readonly starts: Uint32Array; // per word, where its entries begin; one more for where the last end
  readonly entries: Uint32Array;

  constructor(words: readonly string[], starts: Uint32Array, entries: Uint32Array) {
    this.words = words;
    this.starts = starts;
    this.entries = entries;
  }

  /** The places of the words that begin like this, from the first to before the second. */
  beginningWith(beginning: string): [from: number, to: number] {
    return [this.#firstFrom(beginning), this.#firstFrom(`${beginning}\uffff`)];
  }

  /** The place of this very word as the only one of its kind, or no place at all. */
  just(word: string): [from: number, to: number] {
    const at = this.#firstFrom(word);
    return [at, this.words[at] === word ? at + 1 : at];
  }

  #firstFrom(beginning: string) {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle] < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export type Entries = Map<string, number[]>;

/** Enters words under a number; a word that is there twice is entered once, if all come one after another. */
export function enter(entries: Entries, words: Iterable<string>, number: number) {
  for (const word of words) {
    const known = entries.get(word);
    if (known === undefined) entries.set(word, [number]);
    else if (known[known.length - 1] !== number) known.push(number);
  }
}

const PAUSE_WORDS = 500;

export function* wordIndexSteps(entries: Entries): Generator<undefined, WordIndex> {
  const words = yield* inOrder(entries.keys());
  const starts = new Uint32Array(words.length + 1);
  for (const [at, word] of words.entries()) {
    starts[at + 1] = starts[at] + (entries.get(word)?.length ?? 0);
    if (at % PAUSE_WORDS === 0) yield;
  }
  const packed = new Uint32Array(starts[words.length]);
  for (const [at, word] of words.entries()) {
    packed.set(entries.get(word) ?? [], starts[at]);
    if (at % PAUSE_WORDS === 0) yield;
  }
  return new WordIndex(words, starts, packed);
}

/** Sorted by their first letters and then letter by letter, as one sort of all would hold everybody up. */
function* inOrder(words: Iterable<string>): Generator<undefined, string[]> {
  const byFirst = new Map<string, string[]>();
  let looked = 0;
  for (const word of words) {
    const alike = byFirst.get(word[0]);
    if (alike) alike.push(word);
    else byFirst.set(word[0], [word]);
    if (++looked % PAUSE_WORDS === 0) yield;
  }
  const sorted: string[] = [];
  for (const first of [...byFirst.keys()].sort()) {
    for (const word of byFirst.get(first)?.sort() ?? []) sorted.push(word);
    yield;
  }
  return sorted;
}
