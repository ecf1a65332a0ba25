import { STRIDE } from "@/lib/recommender/kernel/base-layout";
import {
  type Allocate,
  type Layout,
  layOut,
  type Memory,
  type Views,
} from "@/lib/recommender/kernel/base-memory";
import { type Levels, levelsOf } from "@/lib/recommender/kernel/levels";
import { checkTable, type PreferenceTable } from "@/lib/recommender/kernel/preference-table";
import {
  blocksOf,
  placeSegments,
  type Segments,
  writeSegments,
} from "@/lib/recommender/kernel/segments";

export type BuildOptions = {
  allocate: Allocate;
  thickFrom: number; // share of a block's viewers from which a segment names the level of all of them
  keepsNumbers?: boolean; // of the caller, to see what renumbering brings
};

/** An index as it stands in memory, ready for a kernel. */
export type BuiltBase = { memory: Memory; layout: Layout };

/** Viewers and titles by their new numbers: the busiest and the best known first, so that what is met often stands close together. */
type Order = {
  viewerOf: Uint32Array;
  rowOf: Uint32Array;
  titleOf: Uint32Array;
  columnOf: Uint32Array;
};

export function buildBase(table: PreferenceTable, options: BuildOptions): BuiltBase {
  const { allocate, thickFrom, keepsNumbers = false } = options;
  checkTable(table);
  const levels = levelsOf(table.values);
  const order = orderOf(table, keepsNumbers);
  const columns = transpose(table, order, levels);
  const helpers = countHelpers(table);
  const raters = { ...columns, levels, helpers, viewers: table.helping.length, thickFrom };
  const segments = placeSegments(raters);
  const layout = layoutOf(table, { levels, segments });
  const { memory, views } = layOut(layout, allocate);
  views.dictionary.set(levels.dictionary);
  views.levels.set(levels.positive);
  views.levels.set(levels.negative, 16);
  views.segments.set(segments.places);
  for (const name of ["viewerOf", "rowOf", "titleOf", "columnOf"] as const)
    views[name].set(order[name]);
  writeRows(table, columns, views);
  writeNorms(views, helpers);
  writeTitles(columns, helpers, views);
  writeSegments(raters, views);
  return { memory, layout };
}

function orderOf({ titles, starts, ids, helping }: PreferenceTable, keepsNumbers: boolean): Order {
  const raters = new Uint32Array(titles);
  if (!keepsNumbers) for (let p = 0; p < ids.length; p++) raters[ids[p]]++;
  const titleOf = descending(raters);
  const most = ids.length + 1;
  const activity = Float64Array.from(helping, (helps, viewer) => {
    const known = keepsNumbers ? 0 : starts[viewer + 1] - starts[viewer];
    return known + helps * most; // who helps nobody stands last
  });
  const viewerOf = descending(activity);
  return { viewerOf, rowOf: inverseOf(viewerOf), titleOf, columnOf: inverseOf(titleOf) };
}

/** Numbers by what they have, most first; equals keep their order. */
function descending(amounts: Uint32Array | Float64Array) {
  const keys = Float64Array.from(amounts, (amount, number) => -amount * amounts.length + number);
  return Uint32Array.from(keys.sort(), (key) => {
    const rest = key % amounts.length;
    return rest < 0 ? rest + amounts.length : rest;
  });
}

function inverseOf(order: Uint32Array) {
  const inverse = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) inverse[order[place]] = place;
  return inverse;
}

export type Columns = {
  starts: Uint32Array; // of each column's raters
  rows: Uint32Array; // ascending within a column
  codes: Uint16Array; // of the same preferences; empty when each has its own value
  values: Float64Array; // of the same preferences; empty when they have codes
};

function transpose(table: PreferenceTable, order: Order, levels: Levels): Columns {
  const { starts: from, ids, values: given, helping } = table;
  const starts = new Uint32Array(table.titles + 1);
  for (let p = 0; p < ids.length; p++) starts[order.columnOf[ids[p]] + 1]++;
  for (let column = 0; column < table.titles; column++) starts[column + 1] += starts[column];
  const next = starts.slice();
  const hasCodes = levels.dictionary.length > 0;
  const rows = new Uint32Array(ids.length);
  const codes = new Uint16Array(hasCodes ? ids.length : 0);
  const values = new Float64Array(hasCodes ? 0 : ids.length);
  for (let row = 0; row < helping.length; row++) {
    const viewer = order.viewerOf[row];
    for (let p = from[viewer]; p < from[viewer + 1]; p++) {
      const at = next[order.columnOf[ids[p]]]++;
      rows[at] = row;
      if (hasCodes) codes[at] = levels.codeOf(given[p]);
      else values[at] = given[p];
    }
  }
  return { starts, rows, codes, values };
}

function countHelpers({ helping }: PreferenceTable) {
  let helpers = 0;
  for (const helps of helping) helpers += helps;
  return helpers;
}

function layoutOf(table: PreferenceTable, made: { levels: Levels; segments: Segments }): Layout {
  const viewers = table.helping.length;
  const padded = Math.ceil(viewers / STRIDE) * STRIDE;
  const titles = Math.ceil(table.titles / 2) * 2;
  const blocks = blocksOf(viewers);
  const preferences = table.ids.length;
  const { dictionary, positive, negative, unit } = made.levels;
  const titleBytes = table.titles > 65_536 ? 4 : 2;
  const codeBytes = dictionary.length === 0 ? 0 : dictionary.length > 256 ? 2 : 1;
  const most = Math.max(padded, titles);
  const lengths = {
    dictionary: codeBytes === 0 ? preferences : dictionary.length,
    norms: viewers,
    ...{ titleSums: table.titles, titleSquares: table.titles, own: titles, sums: titles },
    ...{ scores: most, inverseNorms: padded, rowStarts: viewers + 1 },
    ...{ segments: table.titles * blocks, titleRaters: table.titles },
    ...{ viewerOf: viewers, rowOf: viewers, titleOf: table.titles, columnOf: table.titles },
    ...{
      bounds: padded,
      asked: titles,
      weights: titles,
      found: most,
      shared: most,
      pointers: 256,
      products: 16,
    },
    titles: (preferences * titleBytes) / 2,
    codes: preferences * codeBytes,
    ...{ sparse: made.segments.sparse, dense: made.segments.dense, levels: 32 },
  };
  const group = Math.floor(255 / Math.max(1, ...positive, ...negative));
  const numbers = {
    ...{ viewers, columns: table.titles, preferences, blocks, titleBytes, codeBytes, group },
  };
  return { lengths, numbers, unit };
}

/** Rows by walking the columns in order, so that each row's titles ascend. */
function writeRows({ starts: from }: PreferenceTable, columns: Columns, views: Views) {
  const { rowStarts, viewerOf } = views;
  for (let row = 0; row < viewerOf.length; row++) {
    const viewer = viewerOf[row];
    rowStarts[row + 1] = rowStarts[row] + from[viewer + 1] - from[viewer];
  }
  const next = rowStarts.slice();
  const titles = titlesIn(views, columns.rows.length);
  const codes = codesIn(views, columns.rows.length);
  for (let column = 0; column + 1 < columns.starts.length; column++) {
    for (let at = columns.starts[column]; at < columns.starts[column + 1]; at++) {
      const p = next[columns.rows[at]]++;
      titles[p] = column;
      if (codes) codes[p] = columns.codes[at];
      else views.dictionary[p] = columns.values[at];
    }
  }
}

const ROUND_UP = 1 + 2 ** -22; // more than a single-precision number can lose

function writeNorms(views: Views, helpers: number) {
  const { rowStarts, norms, inverseNorms } = views;
  const value = valueReader(views, rowStarts[norms.length]);
  for (let row = 0; row < norms.length; row++) {
    let squares = 0;
    for (let p = rowStarts[row]; p < rowStarts[row + 1]; p++) squares += value(p) ** 2;
    norms[row] = Math.sqrt(squares);
    inverseNorms[row] = row < helpers && squares > 0 ? (1 / norms[row]) * ROUND_UP : 0;
  }
}

function writeTitles({ starts, rows, codes, values }: Columns, helpers: number, views: Views) {
  for (let column = 0; column + 1 < starts.length; column++) {
    for (let at = starts[column]; at < starts[column + 1] && rows[at] < helpers; at++) {
      const value = codes.length > 0 ? views.dictionary[codes[at]] : values[at];
      views.titleRaters[column]++;
      views.titleSums[column] += value;
      views.titleSquares[column] += value * value;
    }
  }
}

/** Reads the confidence of a preference. */
export function valueReader(views: Pick<Views, "codes" | "dictionary">, preferences: number) {
  const { dictionary } = views;
  const codes = codesIn(views, preferences);
  return codes ? (p: number) => dictionary[codes[p]] : (p: number) => dictionary[p];
}

/** Columns of all preferences, in the width they are stored in. */
export function titlesIn({ titles }: Pick<Views, "titles">, preferences: number) {
  if (titles.length === preferences) return titles;
  return new Uint32Array(titles.buffer, titles.byteOffset, preferences);
}

/** Codes of all preferences; undefined where each has its own value. */
export function codesIn({ codes }: Pick<Views, "codes">, preferences: number) {
  if (codes.length === preferences) return codes;
  return codes.length === 0
    ? undefined
    : new Uint16Array(codes.buffer, codes.byteOffset, preferences);
}
