import { settled } from "@/lib/recommender/best-first";
import type { OwnRow } from "@/lib/recommender/kernel/asked-row";
import { BaseColumns } from "@/lib/recommender/kernel/base-columns";
import {
  type Layout,
  type Memory,
  type Views,
  viewsOf,
} from "@/lib/recommender/kernel/base-memory";
import { titlesIn, valueReader } from "@/lib/recommender/kernel/base-values";
import type { BuiltBase } from "@/lib/recommender/kernel/build-base";
import { JavaScriptKernel } from "@/lib/recommender/kernel/javascript-kernel";
import { type Kernel, NOBODY } from "@/lib/recommender/kernel/kernel";
import { longestRows, NearestSearch } from "@/lib/recommender/kernel/nearest-search";
import { webAssemblyKernel } from "@/lib/recommender/kernel/webassembly-kernel";
import { outcomeOf } from "@/lib/recommender/outcome-of";

/** A helping viewer, by the caller's number, and how alike; more than asked for where the last ones tie. */
export type Near = { viewer: number; score: number; shared: number };

export type NearOptions = { neighbours: number; shrinkage: number; except?: number };

/**
 * Preferences that do not change, made for one question: who is most like a viewer? Viewers and titles
 * go by the caller's numbers outside, and by busiest and best known inside. The answers are exact:
 * whole numbers bound all similarities from above, and whoever could be among the nearest is measured.
 */
export class BaseIndex {
  readonly memory: Memory;
  readonly layout: Layout;
  #views: Views;
  #kernel: Kernel;
  #search: NearestSearch;
  #columns: BaseColumns;
  #titles: Uint16Array | Uint32Array;
  #value: (preference: number) => number;
  #values = new Float64Array(0); // scratch: confidences of who asks, and the titles
  #ids = new Uint32Array(0);

  constructor(built: BuiltBase, longest = outcomeOf(longestOf(built))) {
    const { memory, layout } = built;
    this.memory = memory;
    this.layout = layout;
    this.#views = viewsOf(memory, layout);
    this.#columns = new BaseColumns(memory, layout);
    this.#kernel = webAssemblyKernel(memory) ?? new JavaScriptKernel(memory, layout);
    this.#search = new NearestSearch({ views: this.#views, layout, kernel: this.#kernel }, longest);
    this.#titles = titlesIn(this.#views, this.size);
    this.#value = valueReader(this.#views, this.size);
  }

  /** The same, pausing now and then: there may be a hundred thousand rows to look at. */
  static *of(built: BuiltBase): Generator<undefined, BaseIndex> {
    return new BaseIndex(built, yield* longestOf(built));
  }

  get viewers() {
    return this.layout.numbers.viewers;
  }

  get titles() {
    return this.layout.numbers.columns;
  }

  /** Preferences held, those of covered viewers included. */
  get size() {
    return this.layout.numbers.preferences;
  }

  get bytes() {
    return this.memory.buffer.byteLength;
  }

  /** A viewer's titles, by the caller's numbers but in our order, and confidences; they stand there until the next question. */
  row(viewer: number): Line {
    const { columns, values, length } = this.#own(viewer);
    if (this.#ids.length < length) this.#ids = new Uint32Array(length * 2);
    const ids = this.#ids;
    const { titleOf } = this.#views;
    for (let i = 0; i < length; i++) ids[i] = titleOf[columns[i]];
    return { ids, values, length };
  }

  /** How many titles a viewer has. */
  lengthOf(viewer: number) {
    const { rowOf, rowStarts } = this.#views;
    return rowStarts[rowOf[viewer] + 1] - rowStarts[rowOf[viewer]];
  }

  has(viewer: number) {
    return viewer < this.viewers;
  }

  /** Keeps a viewer from being found, because a row elsewhere stands for theirs; titles' totals stay. */
  cover(viewer: number) {
    if (this.has(viewer)) this.#columns.cover(this.#views.rowOf[viewer]);
  }

  /** Keeps a viewer from being found and takes what they said out of the titles' totals. */
  withdraw(viewer: number) {
    if (this.has(viewer)) this.#columns.withdraw(this.#views.rowOf[viewer]);
  }

  /** Brings a title's totals up to what a helper says now, and said before. */
  reweigh(title: number, change: [before: number, now: number]) {
    if (title < this.titles) this.#columns.reweigh(this.#views.columnOf[title], change);
  }

  /** What all helpers said about a title, added up. */
  titleTotals(title: number) {
    return this.#columns.totals(this.#views.columnOf[title]);
  }

  /** A helper's confidence in a title; zero for none, and for who is covered. */
  confidence(viewer: number, title: number) {
    if (viewer >= this.viewers || title >= this.titles) return 0;
    return this.#columns.confidence(this.#views.rowOf[viewer], this.#views.columnOf[title]);
  }

  forEachRater(title: number, visit: (viewer: number, confidence: number) => void) {
    if (title >= this.titles) return;
    const { columnOf, viewerOf } = this.#views;
    this.#columns.forEachRater(columnOf[title], (row, confidence) => {
      visit(viewerOf[row], confidence);
    });
  }

  /** The helping viewers most like one who stands in the index. */
  nearestTo(viewer: number, options: NearOptions): Near[] {
    return this.#nearest(this.#own(viewer), { ...options, except: viewer });
  }

  /** The helping viewers most like someone with these confidences. */
  nearest({ ids, values, length }: Line, options: NearOptions): Near[] {
    const own = { columns: new Uint32Array(length), values: this.#room(length), length: 0 };
    for (let i = 0; i < length; i++) {
      if (ids[i] >= this.titles) continue; // nobody here knows it
      own.columns[own.length] = this.#views.columnOf[ids[i]];
      own.values[own.length++] = values[i];
    }
    return this.#nearest(own, options, normOf({ values, length }));
  }

  /** The titles that these neighbours, each as far as they are alike, speak for most, without those the viewer knows. */
  recommend(viewer: number, neighbours: Pick<Near, "viewer" | "score">[], limit: number) {
    const { rowOf, rowStarts, sums, found, scores, titleOf } = this.#views;
    for (let i = 0; i < neighbours.length; i++) {
      found[i] = rowOf[neighbours[i].viewer];
      scores[i] = neighbours[i].score;
    }
    this.#kernel.addRows(neighbours.length);
    const end = rowStarts[rowOf[viewer] + 1];
    for (let p = rowStarts[rowOf[viewer]]; p < end; p++) sums[this.#titles[p]] = 0;
    const count = this.#kernel.topTitles(limit);
    const picks: { title: number; score: number }[] = [];
    for (let i = 0; i < count; i++) {
      const score = settled(scores[i]);
      if (score > 0) picks.push({ title: titleOf[found[i]], score });
    }
    return picks.sort((a, b) => b.score - a.score || a.title - b.title).slice(0, limit);
  }

  /** What a viewer of the index said; the confidences stand in room that is kept. */
  #own(viewer: number) {
    const { rowOf, rowStarts } = this.#views;
    const from = rowStarts[rowOf[viewer]];
    const to = rowStarts[rowOf[viewer] + 1];
    const values = this.#room(to - from);
    for (let p = from; p < to; p++) values[p - from] = this.#value(p);
    return { columns: this.#titles.subarray(from, to), values, length: to - from };
  }

  #room(length: number) {
    if (this.#values.length < length) this.#values = new Float64Array(length * 2);
    return this.#values;
  }

  #nearest(own: OwnRow, options: NearOptions, norm = normOf(own)): Near[] {
    if (own.length === 0 || options.neighbours < 1 || !isUsable(norm)) return [];
    const self = this.#views.rowOf[options.except ?? this.viewers] ?? NOBODY;
    const { neighbours, shrinkage } = options;
    const { rows, scores, shared, length } = this.#search.nearest(own, {
      ...{ neighbours, shrinkage, norm, self },
    });
    const near: Near[] = [];
    for (let i = 0; i < length; i++) {
      near.push({ viewer: this.#views.viewerOf[rows[i]], score: scores[i], shared: shared[i] });
    }
    return near;
  }
}

function longestOf({ memory, layout }: BuiltBase) {
  return longestRows(viewsOf(memory, layout), layout.numbers);
}

type Line = { ids: ArrayLike<number>; values: ArrayLike<number>; length: number };

function normOf({ values, length }: Pick<Line, "values" | "length">) {
  let squares = 0;
  for (let i = 0; i < length; i++) squares += values[i] * values[i];
  return Math.sqrt(squares);
}

function isUsable(norm: number) {
  return norm > 0 && norm < Number.POSITIVE_INFINITY;
}
