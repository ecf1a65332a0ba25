import { folded } from "@/lib/search/fold";
import { isTelling, stemOf } from "@/lib/search/inflection";
import { type NameIndex, nameIndexSteps } from "@/lib/search/name-index";
import { lettersOf } from "@/lib/search/spelling";
import { type Entries, enter, type WordIndex, wordIndexSteps } from "@/lib/search/word-index";
import { maturityNumber, type Reader } from "@/lib/titles/maturity";
import type { Title } from "@/lib/titles/read";

/** Where a word of a title stands; an entry of the index is a title's place and one of these. */
export const field = { synopsis: 0, theme: 1, person: 2, name: 3 } as const;

const entryOf = (place: number, inField: number) => place * 4 + inField;
export const placeIn = (entry: number) => entry >>> 2;
export const fieldIn = (entry: number) => entry & 3;

/** A title's name and its original name in plain words. */
export type PlainNames = readonly string[];

const PAUSE_TITLES = 10; // some tenths of a millisecond
const PAUSE_WORDS = 500;

/** All that searching needs of a catalogue, in memory: one for everybody, through which each reader sees what is open to them. */
export class CatalogueIndex {
  readonly titles: Title[]; // by place
  readonly names: PlainNames[];
  readonly words: WordIndex;
  readonly letters: Int32Array; // of each word that names something; 0 for those of synopses alone
  readonly people: NameIndex;
  readonly themes: NameIndex;
  readonly #owners: Set<string>;
  readonly #visible = new Map<string, Uint8Array>();

  constructor(parts: Parts) {
    this.titles = parts.titles;
    this.names = parts.names;
    this.words = parts.words;
    this.letters = parts.letters;
    this.people = parts.people;
    this.themes = parts.themes;
    this.#owners = new Set(this.titles.flatMap(({ openTo }) => openTo ?? []));
  }

  /** 1 for each title that suits a reader and is open to them. */
  visibleTo({ maturityLimit, id }: Reader): Uint8Array {
    const owner = id !== undefined && this.#owners.has(id) ? id : "";
    const key = `${maturityLimit} ${owner}`;
    const known = this.#visible.get(key);
    if (known) return known;
    const limit = maturityLimit === null ? Number.POSITIVE_INFINITY : maturityNumber(maturityLimit);
    const visible = Uint8Array.from(this.titles, ({ maturity, openTo }) =>
      Number(maturityNumber(maturity) <= limit && (openTo == null || openTo.includes(owner))),
    );
    this.#visible.set(key, visible);
    return visible;
  }

  /** How many visible titles a word names, or one of their people or themes. */
  namedBy(word: number, visible: Uint8Array): number {
    const { starts, entries } = this.words;
    let named = 0;
    for (let e = starts[word]; e < starts[word + 1]; e++) {
      if (fieldIn(entries[e]) !== field.synopsis) named += visible[placeIn(entries[e])];
    }
    return named;
  }
}

type Parts = Pick<CatalogueIndex, "titles" | "names" | "words" | "letters" | "people" | "themes">;

export function* catalogueIndexSteps(titles: Title[]): Generator<undefined, CatalogueIndex> {
  const entries: Entries = new Map();
  const [people, themes] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const names: PlainNames[] = [];
  const stems = new Stems();
  for (const [place, title] of titles.entries()) {
    const makers = [...title.directors, ...title.cast];
    const subjects = [...title.genres, ...title.tags];
    const own = [folded(title.title), folded(title.originalTitle ?? "")].filter(Boolean);
    enter(entries, searchable(own.join(" ")), entryOf(place, field.name));
    enter(entries, searchable(folded(makers.join(" "))), entryOf(place, field.person));
    enter(entries, searchable(folded(subjects.join(" "))), entryOf(place, field.theme));
    enter(entries, stems.in(folded(title.synopsis)), entryOf(place, field.synopsis));
    enter(people, makers, place);
    enter(themes, subjects, place);
    names.push(own);
    if (place % PAUSE_TITLES === 0) yield;
  }
  const words = yield* wordIndexSteps(entries);
  return new CatalogueIndex({
    ...{ titles, names, words },
    letters: yield* lettersOfNaming(words),
    people: yield* nameIndexSteps(people),
    themes: yield* nameIndexSteps(themes),
  });
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text; where a script writes none apart, every letter may begin one. */
function searchable(text: string) {
  const words = text.split(" ").filter(Boolean);
  if (!UNSPACED.test(text)) return words;
  return words.flatMap((word) => {
    const letters = UNSPACED.test(word) ? [...word] : [];
    return [word, ...letters.map((_, from) => letters.slice(from).join(""))];
  });
}

/** The stems of the telling words of texts; each word is looked at once, however often it stands there. */
class Stems {
  readonly #known = new Map<string, string>(); // nothing for what tells nothing

  *in(text: string) {
    for (const word of searchable(text)) {
      const stem = this.#known.get(word) ?? (isTelling(word) ? stemOf(word) : "");
      this.#known.set(word, stem);
      if (stem) yield stem;
    }
  }
}

function* lettersOfNaming({ words, starts, entries }: WordIndex): Generator<undefined, Int32Array> {
  const letters = new Int32Array(words.length);
  for (const [at, word] of words.entries()) {
    for (let e = starts[at]; e < starts[at + 1]; e++) {
      if (fieldIn(entries[e]) === field.synopsis) continue;
      letters[at] = lettersOf(word);
      break;
    }
    if (at % PAUSE_WORDS === 0) yield;
  }
  return letters;
}
