import { STRIDE } from "@/lib/recommender/kernel/base-layout";
import {
  type Allocate,
  type Layout,
  layOut,
  type Memory,
  type Views,
} from "@/lib/recommender/kernel/base-memory";
import { valueReader } from "@/lib/recommender/kernel/base-values";
import { orderOf } from "@/lib/recommender/kernel/build-order";
import { type Levels, levelsOf } from "@/lib/recommender/kernel/levels";
import { checkTable, type PreferenceTable } from "@/lib/recommender/kernel/preference-table";
import { blocksOf, placeSegments, type Segments } from "@/lib/recommender/kernel/segments";
import { STRETCH, TurnedRows } from "@/lib/recommender/kernel/turned-rows";
import { writePreferences } from "@/lib/recommender/kernel/write-preferences";

const LOOKED_AHEAD = 16; // segments past the last one, of which assembly/kernel.ts asks memory for 10

export type BuildOptions = {
  allocate: Allocate;
  thickFrom: number; // share of a block's viewers from which a segment names the level of all of them
  keepsNumbers?: boolean; // of the caller, to see what renumbering brings
  stretch?: number; // preferences turned at once, to see what few bring
};

/** An index as it stands in memory, ready for a kernel. */
export type BuiltBase = { memory: Memory; layout: Layout };

export function buildBase(table: PreferenceTable, options: BuildOptions): BuiltBase {
  const { allocate, thickFrom, keepsNumbers = false, stretch = STRETCH } = options;
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
  writePreferences(new TurnedRows(table, { order, levels, most: stretch }), {
    levels,
    helpers,
    views,
  });
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
    ...{ titleSums: 2 * table.titles, titleSquares: 2 * table.titles, own: titles, sums: titles },
    ...{ scores: most, inverseNorms: padded, rowStarts: viewers + 1 },
    ...{ segments: table.titles * blocks, titleRaters: table.titles },
    ...{ viewerOf: viewers, rowOf: viewers, titleOf: table.titles, columnOf: table.titles },
    ...{
      bounds: padded,
      asked: titles,
      weights: titles,
      found: most,
      shared: most + LOOKED_AHEAD,
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
