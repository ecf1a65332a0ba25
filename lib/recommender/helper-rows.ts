import type { Change } from "@/lib/recommender/change-log";
import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import { outcomeOf } from "@/lib/recommender/outcome-of";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import { SparseLine } from "@/lib/recommender/sparse-line";
import type { Line } from "@/lib/recommender/sparse-matrix";
import { lotOf } from "@/lib/recommender/text-hash";

/** Viewers × titles: a sparse matrix, or the live index. */
export type ViewersAndTitles = {
  viewers: number;
  titles: number;
  row(viewer: number): Line; // good until the next one is asked for
  lengthOf(viewer: number): number; // of the row
  helps(viewer: number): boolean; // whether this viewer's taste may say something about others
  lotOf(viewer: number): number; // decides between viewers who come equally near
};

/** What one viewer says, where it stands among what others say. */
export type Stretch = { ids: Int32Array; values: Float64Array; start: number; end: number };

type Room = { helpers: Int32Array; preferences: number };

const PAUSE_WORK = 5_000; // preferences read or written between two pauses, in a millisecond at most
const ROW_WORK = 20; // what a row costs beside its preferences
const SPARE = { part: 1 / 4, least: 1_024 }; // preferences: room for rows that grow out of their place

/** The rows of those who help others, flat in two arrays, where walking all of them is quick. */
export class HelperRows {
  readonly helpers: Int32Array; // viewer numbers, ascending; the others go by place among them
  readonly places: Int32Array; // by viewer number; -1 for who does not help
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly lots: Uint32Array;
  readonly ids: Int32Array;
  readonly values: Float64Array;
  #world: ViewersAndTitles;
  #limits: Int32Array; // where each one's room ends
  #used: number;

  private constructor(world: ViewersAndTitles, { helpers, preferences }: Room) {
    this.#world = world;
    this.helpers = helpers;
    this.places = new Int32Array(world.viewers).fill(-1);
    this.starts = new Int32Array(helpers.length);
    this.ends = new Int32Array(helpers.length);
    this.lots = new Uint32Array(helpers.length);
    this.#limits = new Int32Array(helpers.length);
    this.ids = new Int32Array(preferences);
    this.values = new Float64Array(preferences);
    this.#used = 0;
  }

  static of(world: ViewersAndTitles): HelperRows {
    return outcomeOf(HelperRows.steps(world));
  }

  /**
   * The same, pausing now and then; a world that changes needs room to spare. A row is copied as soon as it is read: all
   * of them at once, beside the copies, would take as much memory once more, in two buffers each.
   */
  static *steps(world: ViewersAndTitles, canChange = false): Generator<undefined, HelperRows> {
    const helpers = yield* helpersOf(world);
    const isPauseDue = pauses();
    let size = 0;
    for (const viewer of helpers) {
      size += world.lengthOf(viewer);
      if (isPauseDue(0)) yield;
    }
    const spare = canChange ? Math.max(SPARE.least, Math.ceil(size * SPARE.part)) : 0;
    const rows = new HelperRows(world, { helpers, preferences: size + spare });
    for (const [place, viewer] of helpers.entries()) {
      const line = world.row(viewer);
      if (rows.#used + line.length > rows.ids.length) return yield* HelperRows.steps(world, true); // so much was said meanwhile
      rows.#append(place, line);
      if (isPauseDue(line.length)) yield;
    }
    return rows;
  }

  #append(place: number, line: Line) {
    this.places[this.helpers[place]] = place;
    this.lots[place] = this.#world.lotOf(this.helpers[place]);
    this.starts[place] = this.#used;
    this.#used += line.length;
    this.#limits[place] = this.#used;
    this.#write(place, line);
  }

  /** A viewer's place, or undefined for who does not help. */
  placeOf(viewer: number) {
    const place = this.places[viewer]; // undefined for who came later
    return place >= 0 ? place : undefined;
  }

  /** What a viewer says; nothing of who does not help. */
  stretch(viewer: number): Stretch {
    const place = this.placeOf(viewer);
    const { ids, values } = this;
    if (place === undefined) return { ids, values, start: 0, end: 0 };
    return { ids, values, start: this.starts[place], end: this.ends[place] };
  }

  lengthOf(place: number) {
    return this.ends[place] - this.starts[place];
  }

  /** Takes up what some viewers say by now; false where that cannot be done in place. */
  renew(changes: Change[]) {
    for (const viewer of new Set(changes.map(({ viewer }) => viewer))) {
      const place = this.placeOf(viewer);
      if (this.#world.helps(viewer) !== (place !== undefined)) return false;
      if (place !== undefined && !this.#replace(place, this.#world.row(viewer))) return false;
    }
    return true;
  }

  /** A row too long for its place moves to the end, with as much room again as it needs. */
  #replace(place: number, line: Line) {
    if (line.length > this.#limits[place] - this.starts[place]) {
      const limit = this.#used + 2 * line.length;
      if (limit > this.ids.length) return false;
      this.starts[place] = this.#used;
      this.#limits[place] = limit;
      this.#used = limit;
    }
    this.#write(place, line);
    return true;
  }

  #write(place: number, { ids, values, length }: Line) {
    const start = this.starts[place];
    for (let i = 0; i < length; i++) {
      this.ids[start + i] = ids[i];
      this.values[start + i] = values[i];
    }
    this.ends[place] = start + length;
  }
}

/** Counts what rows cost, and tells when that is enough for one turn: some have a hundred times as many preferences as others. */
function pauses() {
  let work = 0;
  return (preferences: number) => {
    work += preferences + ROW_WORK;
    if (work < PAUSE_WORK) return false;
    work = 0;
    return true;
  };
}

function* helpersOf(world: ViewersAndTitles): Generator<undefined, Int32Array> {
  const helpers: number[] = [];
  for (let viewer = 0; viewer < world.viewers; viewer++) {
    if (world.helps(viewer)) helpers.push(viewer);
    if (viewer % PAUSE_WORK === 0) yield;
  }
  return Int32Array.from(helpers);
}

const rows = new KeptOfIndex<HelperRows>((kept, changes) => kept.renew(changes));

/** The helpers' rows of an index as it is now. */
export function helperRowsOf(index: PreferenceIndex): HelperRows {
  return rows.of(index, () => outcomeOf(HelperRows.steps(worldOf(index), true)));
}

/** Makes them ahead of the first page, pausing now and then. */
export function prepareHelperRows(index: PreferenceIndex) {
  return rows.prepare(index, () => HelperRows.steps(worldOf(index), true));
}

export function worldOf(index: PreferenceIndex): ViewersAndTitles {
  const passing = new SparseLine(); // two buffers for each of a hundred thousand rows would have V8 clear up meanwhile
  return {
    viewers: index.viewers.size,
    titles: index.titles.size,
    row: (viewer) => index.readRow(viewer, passing),
    lengthOf: (viewer) => index.lengthOf(viewer),
    helps: (viewer) => index.isHelping(viewer),
    lotOf: (viewer) => lotOf(index.viewers.nameOf(viewer)),
  };
}
