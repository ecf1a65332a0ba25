import type { Placement } from "@/lib/events/kinds";
import type { HomePage, HomeRow, HomeTitle } from "@/lib/rankings/home-page";

export type ShownTitle = HomeTitle & { position: number };

/** A row as it stands on the screen, with the ranking it came from: that is what its events are credited to. */
export type ShownRow = Omit<HomeRow, "titles"> & {
  key: string; // tells the same row again in a later page
  rankingId: string;
  row: number;
  titles: ShownTitle[];
};

/** A row that a ranking made, or one of titles that nobody ranked. */
export type Shelf = Pick<ShownRow, "key" | "label" | "titles"> &
  Partial<Pick<ShownRow, "rankingId" | "row" | "kind">>;

export function showRows(page: HomePage): ShownRow[] {
  const seen = new Map<string, number>();
  return page.rows.map((row, index) => {
    const name = row.kind === "billboard" ? row.kind : `${row.kind} ${row.label}`;
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    return {
      ...row,
      key: turn === 1 ? name : `${name} ${turn}`,
      rankingId: page.rankingId,
      row: index,
      titles: row.titles.map((title, position) => ({ ...title, position })),
    };
  });
}

/** Where a title stands on a ranked page; null where no ranking put it there. */
export function placementOf({ rankingId, row = 0 }: Shelf, title: ShownTitle): Placement | null {
  return rankingId === undefined ? null : { rankingId, row, position: title.position };
}

export function hasSameOrder(one: ShownRow, other: ShownRow) {
  return (
    one.titles.length === other.titles.length &&
    one.titles.every((title, index) => title.id === other.titles.at(index)?.id)
  );
}
