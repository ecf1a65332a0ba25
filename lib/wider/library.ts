import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** What one entry of the wider library says; several may be of one film. */
export type WiderEntry = Made & {
  id: number; // of the film: the first of its entries
  titleId: string | null;
  ratingMean: number | null;
  ratingCount: number;
};

/** What a title is made of, as far as likeness goes. */
export type Made = {
  year: number | null;
  genres: string[];
  tags: string[];
  tagWeights?: number[]; // 1 each where they are left out
};

export type LikeList = { id: number; likes: number[]; weights: number[] };

const KINDS = { genre: 1, tag: 1, decade: 0.4 }; // what a feature says before its rarity counts
const MEAN_RATERS = 50; // who count as much as what is usual
const USUAL_MEAN = 6; // of 10, where nobody rated anything

/** A sparse line of length 1: what a title is made of. */
export type Direction = { ids: Int32Array; values: Float32Array };

/**
 * The wider library in memory: numbers by place, no names, so that tens of thousands of titles weigh a few megabytes.
 * Everything that is shown of a title is read when it is shown.
 */
export class WiderLibrary {
  readonly ids: Int32Array; // by place
  readonly titleIds: (string | null)[]; // of the same film in the catalogue
  readonly standing: Float32Array; // what people elsewhere think on the whole, 0 to 1
  readonly likes: SparseMatrix; // by place: titles liked by the same people
  readonly features: SparseMatrix; // by place: lines of length 1
  readonly featureNames: string[];
  #places = new Map<number, number>();
  #linked = new Map<string, number>();
  #numbers = new Map<string, number>();
  #rarity: Float64Array;

  constructor(entries: WiderEntry[], lists: LikeList[]) {
    const films = filmsIn(entries);
    this.ids = Int32Array.from(films, ({ id }) => id);
    this.titleIds = films.map(({ titleId }) => titleId);
    for (const [place, { id, titleId }] of films.entries()) {
      this.#places.set(id, place);
      if (titleId !== null) this.#linked.set(titleId, place);
    }
    this.standing = standings(films);
    const words = films.map(wordsOf);
    this.#rarity = this.#count(words);
    this.featureNames = [...this.#numbers.keys()];
    this.features = this.#index(words);
    this.likes = this.#likeness(lists);
  }

  get size() {
    return this.ids.length;
  }

  placeOf(id: number) {
    return this.#places.get(id);
  }

  /** Where the same film as a title of the catalogue stands. */
  placeOfTitle(titleId: string) {
    return this.#linked.get(titleId);
  }

  /** What a title from elsewhere is made of, in the words of this library. */
  directionOf(made: Made): Direction {
    return lengthOne(this.#weigh(wordsOf(made)));
  }

  directionAt(place: number): Direction {
    const { ids, values } = this.features.line(place);
    return { ids, values: values as Float32Array }; // a matrix holds such values
  }

  #count(films: Map<string, number>[]) {
    const counts: number[] = [];
    for (const words of films) {
      for (const word of words.keys()) {
        const number = this.#numbers.get(word) ?? this.#numbers.size;
        this.#numbers.set(word, number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return Float64Array.from(counts, (count) => Math.log(1 + films.length / count));
  }

  #weigh(words: Map<string, number>) {
    const line: [number, number][] = [];
    for (const [word, weight] of words) {
      const number = this.#numbers.get(word);
      if (number !== undefined) line.push([number, weight * this.#rarity[number]]);
    }
    return line.sort(([a], [b]) => a - b);
  }

  #index(films: Map<string, number>[]) {
    const [row, column, value]: number[][] = [[], [], []];
    for (const [place, words] of films.entries()) {
      const { ids, values } = lengthOne(this.#weigh(words));
      for (let i = 0; i < ids.length; i++) {
        row.push(place);
        column.push(ids[i]);
        value.push(values[i]);
      }
    }
    const shape = { rows: films.length, columns: this.#numbers.size };
    return matrixOf(shape, { row, column, value });
  }

  #likeness(lists: LikeList[]) {
    const [row, column, value]: number[][] = [[], [], []];
    for (const { id, likes, weights } of lists) {
      const place = this.#places.get(id);
      if (place === undefined) continue;
      for (const [i, like] of likes.entries()) {
        const other = this.#places.get(like);
        if (other === undefined) continue;
        row.push(place);
        column.push(other);
        value.push(weights[i]);
      }
    }
    return matrixOf({ rows: this.size, columns: this.size }, { row, column, value });
  }
}

/** One for each film: what its entries say together, and the ratings of the entry that most people rated. */
function filmsIn(entries: WiderEntry[]): WiderEntry[] {
  const films = new Map<number, WiderEntry>();
  for (const entry of entries) {
    const known = films.get(entry.id);
    films.set(entry.id, known ? together(known, entry) : entry);
  }
  return [...films.values()];
}

function together(one: WiderEntry, other: WiderEntry): WiderEntry {
  const better = other.ratingCount > one.ratingCount ? other : one;
  return {
    id: one.id,
    titleId: one.titleId ?? other.titleId,
    year: one.year ?? other.year,
    genres: [...new Set([...one.genres, ...other.genres])],
    tags: [...one.tags, ...other.tags],
    tagWeights: [...weightsOf(one), ...weightsOf(other)],
    ratingMean: better.ratingMean,
    ratingCount: better.ratingCount,
  };
}

function weightsOf({ tags, tagWeights }: Made) {
  return tagWeights ?? tags.map(() => 1);
}

/** Features of a title with their weights; a tag that several entries have counts by the largest. */
function wordsOf(made: Made) {
  const words = new Map<string, number>();
  for (const genre of made.genres) words.set(`genre ${genre}`, KINDS.genre);
  const weights = weightsOf(made);
  for (const [at, tag] of made.tags.entries()) {
    const word = `tag ${tag}`;
    words.set(word, Math.max(words.get(word) ?? 0, KINDS.tag * weights[at]));
  }
  if (made.year !== null) words.set(`decade ${Math.floor(made.year / 10) * 10}s`, KINDS.decade);
  return words;
}

/** A mean that few gave is drawn to what is usual. */
function standings(films: WiderEntry[]) {
  let [sum, raters] = [0, 0];
  for (const { ratingMean, ratingCount } of films) {
    if (ratingMean === null) continue;
    sum += ratingMean * ratingCount;
    raters += ratingCount;
  }
  const usual = raters > 0 ? sum / raters : USUAL_MEAN;
  return Float32Array.from(films, ({ ratingMean, ratingCount }) => {
    const own = ratingMean === null ? 0 : ratingMean * ratingCount;
    const count = ratingMean === null ? 0 : ratingCount;
    return (own + usual * MEAN_RATERS) / (count + MEAN_RATERS) / 10;
  });
}

function lengthOne(line: [number, number][]): Direction {
  const norm = Math.sqrt(line.reduce((sum, [, value]) => sum + value * value, 0));
  return {
    ids: Int32Array.from(line, ([id]) => id),
    values: Float32Array.from(line, ([, value]) => (norm > 0 ? value / norm : 0)),
  };
}

type Columns = { row: number[]; column: number[]; value: number[] };

function matrixOf(shape: { rows: number; columns: number }, { row, column, value }: Columns) {
  return SparseMatrix.of(shape, {
    row: Int32Array.from(row),
    column: Int32Array.from(column),
    value: Float32Array.from(value),
  });
}
