import { BLOCK, STRIDE } from "@/lib/recommender/kernel/base-layout";
import type { Views } from "@/lib/recommender/kernel/base-memory";
import type { Columns } from "@/lib/recommender/kernel/build-base";
import { type Levels, levelIn } from "@/lib/recommender/kernel/levels";

/** The raters of a title among one block of viewers: a range of its column. */
type Segment = { column: number; block: number; from: number; to: number };

type Raters = Columns & {
  levels: Levels;
  viewers: number;
  helpers: number;
  thickFrom: number; // share of a block's viewers from which a segment is thick
};

/** Where each segment begins, and how many words the thin and bytes the thick ones take. */
export type Segments = { places: Uint32Array; sparse: number; dense: number };

const LINE = 64; // bytes that thick segments begin at multiples of

/**
 * A thin segment is the number of its raters, then a word for each: its place in the block with the level
 * in the upper four bits. A thick one has the level of every viewer of the block in half a byte. Segments
 * of a block stand together, best known titles first, as a question walks block by block. A place is an
 * even number of bytes for thin ones, 1 + 2 × lines for thick ones, and 0 where nobody is.
 */
export function placeSegments(raters: Raters): Segments {
  const columns = raters.starts.length - 1;
  const places = new Uint32Array(blocksOf(raters.viewers) * columns);
  forEachSegment(raters, ({ column, block, from, to }) => {
    places[block * columns + column] = to - from;
  });
  let sparse = 1; // words; the first is never used, as place 0 means nobody
  let dense = 0;
  for (let place = 0; place < places.length; place++) {
    const count = places[place];
    if (count === 0) continue;
    const block = Math.floor(place / columns);
    const isThick = count >= raters.thickFrom * rowsIn(raters, block);
    places[place] = isThick ? (dense / LINE) * 2 + 1 : sparse * 2;
    if (isThick) dense += rowsIn(raters, block) / 2;
    else sparse += 1 + count;
  }
  return { places, sparse, dense };
}

export function writeSegments(raters: Raters, views: Views) {
  const columns = raters.starts.length - 1;
  const write = { thick: thickWriter(raters, views), thin: thinWriter(raters, views) };
  forEachSegment(raters, (segment) => {
    const place = views.segments[segment.block * columns + segment.column];
    if (place % 2 === 1) write.thick(segment, ((place - 1) / 2) * LINE);
    else write.thin(segment, place / 2);
  });
}

export function blocksOf(viewers: number) {
  return Math.max(1, Math.ceil(viewers / BLOCK));
}

/** Viewers of a block, filled up to whole lines of the cache. */
function rowsIn({ viewers }: Raters, block: number) {
  return Math.min(BLOCK, Math.ceil(viewers / STRIDE) * STRIDE - block * BLOCK);
}

/** Only helpers stand in segments; their rows come first. */
function forEachSegment({ starts, rows, helpers }: Raters, visit: (segment: Segment) => void) {
  const segment = { column: 0, block: 0, from: 0, to: 0 };
  for (let column = 0; column + 1 < starts.length; column++) {
    const end = starts[column + 1];
    let from = starts[column];
    while (from < end && rows[from] < helpers) {
      const block = Math.floor(rows[from] / BLOCK);
      const beyond = Math.min(helpers, (block + 1) * BLOCK);
      let to = from + 1;
      while (to < end && rows[to] < beyond) to++;
      segment.column = column;
      segment.block = block;
      segment.from = from;
      segment.to = to;
      visit(segment);
      from = to;
    }
  }
}

function levelReader({ levels, codes, values }: Raters) {
  if (codes.length === 0) return (at: number) => levelIn(levels, values[at]);
  const { levelOf } = levels;
  return (at: number) => levelOf[codes[at]];
}

function thinWriter(raters: Raters, { sparse }: Views) {
  const levelAt = levelReader(raters);
  const { rows } = raters;
  return ({ block, from, to }: Segment, at: number) => {
    const first = block * BLOCK;
    sparse[at] = to - from;
    for (let p = from; p < to; p++) sparse[++at] = rows[p] - first + levelAt(p) * BLOCK;
  };
}

/** Of every 32 viewers the first 16 have the low halves of 16 bytes, the others the high ones. */
function thickWriter(raters: Raters, { dense }: Views) {
  const levelAt = levelReader(raters);
  const { rows } = raters;
  return ({ block, from, to }: Segment, at: number) => {
    const first = block * BLOCK;
    for (let p = from; p < to; p++) {
      const place = rows[p] - first;
      dense[at + (place >> 5) * 16 + (place & 15)] |= levelAt(p) << ((place & 16) >> 2);
    }
  };
}
