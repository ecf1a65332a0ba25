import { BLOCK, BLOCK_BITS, STRIDE } from "@/lib/recommender/kernel/base-layout";
import {
  type Allocate,
  type Layout,
  layOut,
  type Memory,
  type Views,
} from "@/lib/recommender/kernel/base-memory";
import { orderOf } from "@/lib/recommender/kernel/build-order";
import { type Levels, levelsOf } from "@/lib/recommender/kernel/levels";
import { checkTable, type PreferenceTable } from "@/lib/recommender/kernel/preference-table";
import {
  blocksOf,
  placeSegments,
  type Segment,
  type Segments,
  segmentWriter,
} from "@/lib/recommender/kernel/segments";
import { type Stretch, TurnedRows } from "@/lib/recommender/kernel/turned-rows";

export type BuildOptions = {
  allocate: Allocate;
  thickFrom: number; // share of a block's viewers from which a segment names the level of all of them
  keepsNumbers?: boolean; // of the caller, to see what renumbering brings
};

/** An index as it stands in memory, ready for a kernel. */
export type BuiltBase = { memory: Memory; layout: Layout };

export function buildBase(table: PreferenceTable, options: BuildOptions): BuiltBase {
  const { allocate, thickFrom, keepsNumbers = false } = options;
  checkTable(table);
  const levels = levelsOf(table.values);
  const order = orderOf(table, keepsNumbers);
  const segments = placeSegments(table, order, thickFrom);
  const layout = layoutOf(table, { levels, segments });
  const { memory, views } = layOut(layout, allocate);
  views.dictionary.set(levels.dictionary);
  views.levels.set(levels.positive);
  views.levels.set(levels.negative, 16);
  views.segments.set(segments.places);
  for (const name of ["viewerOf", "rowOf", "titleOf", "columnOf"] as const)
    views[name].set(order[name]);
  const helpers = countHelpers(table);
  writeRowStarts(table, views);
  writePreferences(new TurnedRows(table, order, levels), { levels, helpers, views });
  writeNorms(views, helpers);
  return { memory, layout };
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

function writeRowStarts({ starts }: PreferenceTable, { rowStarts, viewerOf }: Views) {
  for (let row = 0; row < viewerOf.length; row++) {
    const viewer = viewerOf[row];
    rowStarts[row + 1] = rowStarts[row] + starts[viewer + 1] - starts[viewer];
  }
}

type Target = { levels: Levels; helpers: number; views: Views };

/** Rows by walking the columns of a stretch in order, so that each row's titles ascend; and all that titles have of it. */
function writePreferences(turned: TurnedRows, { levels, helpers, views }: Target) {
  const titles = views.titleOf.length;
  const rows = rowWriter(turned, views);
  const segments = segmentWriter(turned, levels, views);
  const totals = totalsWriter(turned, views);
  for (const stretch of turned.stretches()) {
    rows(stretch);
    const first = Math.floor(stretch.from / BLOCK) * BLOCK;
    for (let column = 0; column < titles; column++) {
      const from = turned.starts[column];
      let to = turned.starts[column + 1];
      // who helps nobody stands in no column
      while (to > from && first + (turned.raters[to - 1] & (BLOCK - 1)) >= helpers) to--;
      if (to === from) continue;
      segments({ from, to }, views.segments[(first / BLOCK) * titles + column]);
      totals({ from, to }, column);
    }
  }
}

function rowWriter({ starts, raters, values }: TurnedRows, views: Views) {
  const preferences = views.rowStarts[views.viewerOf.length];
  const titles = titlesIn(views, preferences);
  const codes = codesIn(views, preferences);
  const next = new Uint32Array(BLOCK);
  return ({ from, to }: Stretch) => {
    next.set(views.rowStarts.subarray(from, to), from % BLOCK);
    for (let column = 0; column + 1 < starts.length; column++) {
      const end = starts[column + 1];
      for (let at = starts[column]; at < end; at++) {
        const p = next[raters[at] & (BLOCK - 1)]++;
        titles[p] = column;
        if (codes) codes[p] = raters[at] >>> BLOCK_BITS;
        else views.dictionary[p] = values[at];
      }
    }
  };
}

/** Takes up what a stretch says about a title; they come in their order, so that sums are those of the whole column. */
function totalsWriter({ raters, values }: TurnedRows, views: Views) {
  const { dictionary, titleRaters, titleSums, titleSquares } = views;
  const hasCodes = values.length === 0;
  return ({ from, to }: Segment, column: number) => {
    let [sum, squares] = [titleSums[column], titleSquares[column]];
    for (let at = from; at < to; at++) {
      const value = hasCodes ? dictionary[raters[at] >>> BLOCK_BITS] : values[at];
      sum += value;
      squares += value * value;
    }
    titleRaters[column] += to - from;
    titleSums[column] = sum;
    titleSquares[column] = squares;
  };
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
