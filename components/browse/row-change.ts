import type { Adopted } from "@/components/browse/change";
import { hasSameOrder, type ShownRow, type ShownTitle } from "@/components/browse/shown-page";
import type { Moved } from "@/lib/changes/explanation";

/** One row that was adopted anew: its titles as they stood and as they stand. */
export type RowChange = { row: ShownRow; before: ShownTitle[] };

/** How far a title moved: places upwards, or that it came into the row. */
export type Move = number | "new";

/** The rows that an adoption changed, in the order of the page. */
export function changedRows({ before, after, rankingId }: Adopted): RowChange[] {
  const old = new Map(before.map((row) => [row.key, row]));
  return after
    .filter((row) => row.rankingId === rankingId && row.kind !== "billboard")
    .map((row) => ({ row, was: old.get(row.key) }))
    .filter(({ row, was }) => !was || (was.rankingId !== rankingId && !hasSameOrder(was, row)))
    .map(({ row, was }) => ({ row, before: was?.titles ?? [] }));
}

export function moveOf({ before }: RowChange, title: ShownTitle, place: number): Move {
  const from = before.findIndex(({ id }) => id === title.id);
  return from < 0 ? "new" : from - place;
}

/** What an act did, in words: the moves that can be seen here, the furthest first, and how many more there are. */
export function movesInWords(changes: RowChange[], moves: Moved[]) {
  const seen = moves.flatMap((moved) => {
    const change = changes.find(({ row }) => row.row === moved.row);
    const titles = change ? [...change.row.titles, ...change.before] : [];
    const title = titles.find(({ id }) => id === moved.titleId);
    return change && title ? [{ moved, title: title.title, label: change.row.label }] : [];
  });
  const told = seen
    .toSorted((one, other) => reach(other.moved) - reach(one.moved))
    .slice(0, 3)
    .map(({ moved, title, label }) => `${title} ${way(moved)} ${label}`);
  return { told, more: seen.length - told.length };
}

const CAME = 100; // counts for more than any way within a row

/** What rose is told before what gave way to it. */
function reach({ from, to }: Moved) {
  if (to === null) return -CAME;
  return from === null ? CAME - to : from - to;
}

function way({ from, to }: Moved) {
  if (to === null) return "left";
  if (from === null) return "came into";
  const places = Math.abs(from - to);
  return `${from > to ? "up" : "down"} ${places} ${places === 1 ? "place" : "places"} in`;
}
