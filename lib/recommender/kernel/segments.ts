import { BLOCK, BLOCK_BITS, STRIDE } from "@/lib/recommender/kernel/base-layout";
import type { Views } from "@/lib/recommender/kernel/base-memory";
import type { Order } from "@/lib/recommender/kernel/build-order";
import { type Levels, levelIn } from "@/lib/recommender/kernel/levels";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";
import type { TurnedRows } from "@/lib/recommender/kernel/turned-rows";

/** Where each segment begins, and how many words the thin and bytes the thick ones take. */
export type Segments = { places: Uint32Array; sparse: number; dense: number };

const LINE = 64; // bytes that thick segments begin at multiples of

/**
 * A thin segment is the number of its raters, then a word for each: its place in the block with the level
 * in the upper four bits. A thick one has the level of every viewer of the block in half a byte. Segments
 * of a block stand together, best known titles first, as a question walks block by block. A place is an
 * even number of bytes for thin ones, 1 + 2 × lines for thick ones, and 0 where nobody is.
 */
export function placeSegments(table: PreferenceTable, order: Order, thickFrom: number): Segments {
  const columns = table.titles;
  const places = countRaters(table, order);
  let sparse = 1; // words; the first is never used, as place 0 means nobody
  let dense = 0;
  for (let block = 0, place = 0; block * columns < places.length; block++) {
    const rows = rowsIn(table.helping.length, block);
    for (const end = place + columns; place < end; place++) {
      const count = places[place];
      if (count === 0) continue;
      const isThick = count >= thickFrom * rows;
      places[place] = isThick ? (dense / LINE) * 2 + 1 : sparse * 2;
      if (isThick) dense += rows / 2;
      else sparse += 1 + count;
    }
  }
  return { places, sparse, dense };
}

/** How many helpers of each block know each title; their rows come first. */
function countRaters({ starts, ids, helping, titles }: PreferenceTable, order: Order) {
  const { viewerOf, columnOf } = order;
  const counts = new Uint32Array(blocksOf(helping.length) * titles);
  for (let row = 0; row < viewerOf.length && helping[viewerOf[row]]; row++) {
    const first = Math.floor(row / BLOCK) * titles;
    const end = starts[viewerOf[row] + 1];
    for (let p = starts[viewerOf[row]]; p < end; p++) counts[first + columnOf[ids[p]]]++;
  }
  return counts;
}

export function blocksOf(viewers: number) {
  return Math.max(1, Math.ceil(viewers / BLOCK));
}

/** Viewers of a block, filled up to whole lines of the cache. */
function rowsIn(viewers: number, block: number) {
  return Math.min(BLOCK, Math.ceil(viewers / STRIDE) * STRIDE - block * BLOCK);
}

/** Some raters of a title among one block of viewers: a range of a turned column. */
export type Segment = { from: number; to: number };

/** Adds raters to the segments at their places; those of a segment come in ascending order. */
export function segmentWriter(turned: TurnedRows, levels: Levels, views: Views) {
  const levelAt = levelReader(turned, levels);
  const thick = thickWriter(turned.raters, levelAt, views.dense);
  const thin = thinWriter(turned.raters, levelAt, views.sparse);
  return (segment: Segment, place: number) => {
    if (place % 2 === 1) thick(segment, ((place - 1) / 2) * LINE);
    else thin(segment, place / 2);
  };
}

type LevelAt = (at: number) => number;

function levelReader({ raters, values }: TurnedRows, levels: Levels): LevelAt {
  if (values.length > 0) return (at) => levelIn(levels, values[at]);
  const { levelOf } = levels;
  return (at) => levelOf[raters[at] >>> BLOCK_BITS];
}

function thinWriter(raters: Uint32Array, levelAt: LevelAt, sparse: Uint16Array) {
  return ({ from, to }: Segment, first: number) => {
    let at = first + sparse[first];
    for (let p = from; p < to; p++) {
      sparse[++at] = (raters[p] & (BLOCK - 1)) + levelAt(p) * BLOCK;
    }
    sparse[first] += to - from;
  };
}

/** Of every 32 viewers the first 16 have the low halves of 16 bytes, the others the high ones. */
function thickWriter(raters: Uint32Array, levelAt: LevelAt, dense: Uint8Array) {
  return ({ from, to }: Segment, first: number) => {
    for (let p = from; p < to; p++) {
      const place = raters[p] & (BLOCK - 1);
      dense[first + (place >> 5) * 16 + (place & 15)] |= levelAt(p) << ((place & 16) >> 2);
    }
  };
}
