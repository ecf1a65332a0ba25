import { ByteReader, wordAt } from "@/lib/rankings/byte-reader";
import { ByteWriter } from "@/lib/rankings/byte-writer";
import {
  actsPacked,
  deedPacked,
  hasWatchedPacked,
  packTitle,
  unpackFacts,
  unpackTitle,
} from "@/lib/rankings/packed-title";
import type { TitleState, ViewerState } from "@/lib/rankings/viewer-state";
import type { DenseIds } from "@/lib/recommender/dense-ids";

const WORD = 4; // bytes

const reader = new ByteReader(new Uint8Array()); // for all viewers: what stands for a title is read before the next is

/**
 * A viewer's state in bytes, a tenth of what it takes unpacked: the count of titles, their numbers, ascending,
 * where each ends, and then what is known of each. Titles are unpacked one at a time, when asked for.
 */
export class PackedViewer implements ViewerState {
  readonly bytes: Uint8Array;
  readonly size: number;
  #titles: DenseIds;

  constructor(bytes: Uint8Array, titles: DenseIds) {
    this.bytes = bytes;
    this.size = wordAt(bytes, 0);
    this.#titles = titles;
  }

  get(titleId: string) {
    const place = this.#placeOf(titleId);
    return place === undefined ? undefined : this.#unpack(place);
  }

  /** Whether the viewer watched some of a title; asked of everybody who knows it, and so without unpacking. */
  hasWatched(titleId: string) {
    const place = this.#placeOf(titleId);
    return place !== undefined && hasWatchedPacked(this.#bodyAt(place));
  }

  /** Acts that score and were not forgotten; asked for every card, and so without unpacking. */
  acts(titleId: string) {
    const place = this.#placeOf(titleId);
    return place === undefined ? 0 : actsPacked(this.#bodyAt(place));
  }

  /** What the viewer made of a title; asked for every card that names somebody. */
  deed(titleId: string) {
    const place = this.#placeOf(titleId);
    return place === undefined ? undefined : deedPacked(this.#bodyAt(place));
  }

  /** The whole state without the ids of events and viewings: for who only asks what follows from it. */
  facts(): Map<string, TitleState> {
    const facts = new Map<string, TitleState>();
    for (let place = 0; place < this.size; place++) {
      facts.set(this.#nameAt(place), unpackFacts(this.#bodyAt(place)));
    }
    return facts;
  }

  *keys() {
    for (let place = 0; place < this.size; place++) yield this.#nameAt(place);
  }

  *values() {
    for (let place = 0; place < this.size; place++) yield this.#unpack(place);
  }

  *[Symbol.iterator](): Generator<[string, TitleState]> {
    for (let place = 0; place < this.size; place++) {
      yield [this.#nameAt(place), this.#unpack(place)];
    }
  }

  #placeOf(titleId: string) {
    const title = this.#titles.find(titleId);
    if (title === undefined) return undefined;
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#numberAt(middle) < title) low = middle + 1;
      else high = middle;
    }
    return low < this.size && this.#numberAt(low) === title ? low : undefined;
  }

  #nameAt(place: number) {
    return this.#titles.nameOf(this.#numberAt(place));
  }

  #numberAt(place: number) {
    return wordAt(this.bytes, (1 + place) * WORD);
  }

  #unpack(place: number) {
    return unpackTitle(this.#bodyAt(place));
  }

  #bodyAt(place: number) {
    const bodies = (1 + 2 * this.size) * WORD;
    const before = place === 0 ? 0 : wordAt(this.bytes, (this.size + place) * WORD);
    return reader.from(bodies + before, this.bytes);
  }
}

const bodies = new ByteWriter();
const whole = new ByteWriter();

export function packViewer(state: ViewerState, titles: DenseIds): PackedViewer {
  const numbered = Array.from(state, ([titleId, title]) => ({
    number: titles.intern(titleId),
    title,
  }));
  numbered.sort((a, b) => a.number - b.number);
  whole.word(numbered.length);
  for (const { number } of numbered) whole.word(number);
  for (const { title } of numbered) {
    packTitle(title, bodies);
    whole.word(bodies.length);
  }
  whole.append(bodies.take());
  while (whole.length % WORD > 0) whole.byte(0);
  return new PackedViewer(whole.take(), titles);
}
