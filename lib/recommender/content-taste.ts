import { settled } from "@/lib/recommender/best-first";
import { alongWorths, worthsOf } from "@/lib/recommender/feature-worths";
import { type HelperRows, helperRowsOf } from "@/lib/recommender/helper-rows";
import { lengthsOfRows } from "@/lib/recommender/likenesses";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

const SMALLEST = 1e-9; // what sums of squares may be off by

/** A liked title that a likeness to the taste rests on, and how like it is itself. */
export type Ground = { name: string; similarity: number };

/**
 * How much titles are made of what a viewer liked: cosine between a title's features and the sum of the
 * features of the viewer's titles, each by its confidence. It speaks for titles nobody has watched yet.
 */
export class ContentTaste {
  #content: PreferenceIndex;
  #liked: Map<string, number>;
  #isLiked: Uint8Array; // 1 by the number of a liked title
  #rows: HelperRows; // every title's features
  #lengths: Float64Array; // of these rows, by title
  #profile: Float64Array;
  #squares: number;
  #norm: number;
  #all: Float64Array | undefined; // worked out when somebody asks for all

  constructor(content: PreferenceIndex, liked: Iterable<[titleName: string, confidence: number]>) {
    this.#content = content;
    this.#liked = new Map(liked);
    this.#isLiked = new Uint8Array(content.viewers.size);
    this.#rows = helperRowsOf(content);
    this.#lengths = lengthsOfRows(content);
    this.#profile = new Float64Array(content.titles.size);
    for (const [name, confidence] of this.#liked) {
      const title = content.viewers.find(name);
      if (title !== undefined) this.#isLiked[title] = 1;
      const { ids, values, length, norm } = content.row(name);
      for (let i = 0; i < length; i++) this.#profile[ids[i]] += (confidence * values[i]) / norm;
    }
    this.#squares = squaresOf(this.#profile);
    this.#norm = Math.sqrt(this.#squares);
  }

  /** From -1 to 1; zero when nothing is known. That a title is like itself counts for nothing. */
  of(titleName: string) {
    const title = this.#content.viewers.find(titleName);
    return title === undefined ? 0 : this.at(title);
  }

  /** The same of a title by its number in the index of content. */
  at(title: number) {
    return this.#all?.[title] ?? this.#workOut(title);
  }

  /** The same of all titles, by number: in the order in which they stand in memory. */
  all(): Float64Array {
    this.#all ??= this.#workOutAll();
    return this.#all;
  }

  #workOut(title: number) {
    if (this.#isLiked[title]) return this.#without(this.#content.viewers.nameOf(title), []);
    return this.#norm === 0 ? 0 : settled(this.#alongTitle(title) / this.#norm);
  }

  #workOutAll() {
    const all = new Float64Array(this.#isLiked.length);
    if (this.#norm > 0) {
      const worths = worthsOf(this.#content);
      alongWorths(this.#profile, { worths, rows: this.#rows }, all);
      for (let title = 0; title < all.length; title++) {
        const along = this.#lengths[title] === 0 ? 0 : all[title] / this.#lengths[title];
        all[title] = settled(along / this.#norm);
      }
    }
    for (let title = 0; title < all.length; title++) {
      if (this.#isLiked[title]) all[title] = this.#workOut(title);
    }
    return all;
  }

  /**
   * The liked title without which this one would be the least like the taste, so that naming it is true:
   * leaving it out lowers `of`; of several such the first by name. None where every liked title only dilutes the likeness.
   */
  groundOf(titleName: string): Ground | undefined {
    let ground: Ground | undefined;
    let least = this.of(titleName);
    for (const [name, confidence] of this.#liked) {
      if (confidence <= 0 || name === titleName) continue;
      const similarity = this.#alike(titleName, name);
      if (similarity <= 0) continue;
      const without = this.#without(titleName, [name]);
      const isFirst = ground !== undefined && without === least && name < ground.name;
      if (without >= least && !isFirst) continue;
      least = without;
      ground = { name, similarity };
    }
    return ground;
  }

  /** The likeness had neither these titles nor the title itself been liked. */
  #without(titleName: string, others: string[]) {
    const left = [titleName, ...others].filter((name) => this.#liked.has(name));
    let dot = this.#along(titleName);
    let squares = this.#squares;
    for (const one of left) {
      const confidence = this.#liked.get(one) ?? 0;
      dot -= confidence * this.#alike(titleName, one);
      squares -= 2 * confidence * this.#along(one);
      for (const two of left)
        squares += confidence * (this.#liked.get(two) ?? 0) * this.#alike(one, two);
    }
    if (squares < SMALLEST) return 0; // they were all that was liked
    return settled(dot / Math.sqrt(squares));
  }

  #alike(one: string, other: string) {
    if (one === other) return this.#content.row(one).length === 0 ? 0 : 1;
    return this.#content.compare(one, other, 0).similarity;
  }

  /** The profile's length along a title's direction. */
  #along(titleName: string) {
    const title = this.#content.viewers.find(titleName);
    return title === undefined ? 0 : this.#alongTitle(title);
  }

  #alongTitle(title: number) {
    const { starts, ends, ids, values } = this.#rows;
    const place = this.#rows.placeOf(title);
    if (place === undefined) return 0;
    const end = ends[place];
    let dot = 0;
    for (let i = starts[place]; i < end; i++) dot += this.#profile[ids[i]] * values[i];
    return this.#lengths[title] === 0 ? 0 : dot / this.#lengths[title];
  }
}

function squaresOf(profile: Float64Array) {
  let squares = 0;
  for (let i = 0; i < profile.length; i++) squares += profile[i] * profile[i];
  return squares;
}
