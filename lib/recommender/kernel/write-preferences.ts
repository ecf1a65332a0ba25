import { BLOCK, BLOCK_BITS } from "@/lib/recommender/kernel/base-layout";
import type { Views } from "@/lib/recommender/kernel/base-memory";
import { codesIn, titlesIn } from "@/lib/recommender/kernel/base-values";
import { lostIn } from "@/lib/recommender/kernel/exact-sum";
import type { Levels } from "@/lib/recommender/kernel/levels";
import { type Segment, segmentWriter } from "@/lib/recommender/kernel/segments";
import type { Stretch, TurnedRows } from "@/lib/recommender/kernel/turned-rows";

type Target = { levels: Levels; helpers: number; views: Views };

/** Rows by walking the columns of a stretch in order, so that each row's titles ascend; and all that titles have of it. */
export function writePreferences(turned: TurnedRows, { levels, helpers, views }: Target) {
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
    const place = 2 * column;
    let [sum, lost] = [titleSums[place], titleSums[place + 1]];
    let [squares, lostSquares] = [titleSquares[place], titleSquares[place + 1]];
    for (let at = from; at < to; at++) {
      const value = hasCodes ? dictionary[raters[at] >>> BLOCK_BITS] : values[at];
      const square = value * value;
      const [more, moreSquares] = [sum + value, squares + square];
      lost += lostIn(sum, value, more);
      lostSquares += lostIn(squares, square, moreSquares);
      sum = more;
      squares = moreSquares;
    }
    titleRaters[column] += to - from;
    titleSums[place] = sum;
    titleSums[place + 1] = lost;
    titleSquares[place] = squares;
    titleSquares[place + 1] = lostSquares;
  };
}
