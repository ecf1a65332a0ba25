import type { ShownRow } from "@/components/browse/shown-page";
import type { HomeRow, HomeTitle } from "@/lib/rankings/home-page";

/** What the viewer did with a title on this page. */
export type OwnMarks = { inMyList?: boolean; opinion?: HomeTitle["opinion"]; hidden?: boolean };

export type OwnActs = ReadonlyMap<string, OwnMarks>;

// the viewer's own shelves: hiding takes a title out of discovery, not out of these
const OWN_SHELVES = new Set(["my-list", "watch-again"]);

/** Rows as they look with the viewer's own acts already done; rows left empty disappear. */
export function withOwnActs(rows: ShownRow[], acts: OwnActs): ShownRow[] {
  if (acts.size === 0) return rows;
  return rows.map((row) => markRow(row, acts)).filter((row) => row.titles.length > 0);
}

/** The acts that the rows on the screen do not yet show by themselves; the others have done their service. */
export function unconfirmed(acts: OwnActs, rows: ShownRow[]): OwnActs {
  const shown = titlesById(rows);
  const open = [...acts].filter(([titleId, marks]) => {
    const title = shown.get(titleId);
    if (marks.hidden) return title !== undefined;
    if (!title) return true;
    const listed = marks.inMyList === undefined || marks.inMyList === title.inMyList;
    return !listed || (marks.opinion !== undefined && marks.opinion !== title.opinion);
  });
  return open.length === acts.size ? acts : new Map(open);
}

/**
 * What the viewer did here, as it stands by now: what is no longer open follows the server's latest page, so that an act
 * of another tab shows as well.
 */
export function followed(lasting: OwnActs, open: OwnActs, latest: HomeRow[]): OwnActs {
  if (lasting.size === 0) return lasting;
  const shown = titlesById(latest);
  const discovered = titlesById(latest.filter(({ kind }) => !OWN_SHELVES.has(kind)));
  const follow = (titleId: string, marks: OwnMarks): OwnMarks => {
    const title = shown.get(titleId);
    if (!title || open.has(titleId)) return marks;
    const { inMyList, opinion } = title;
    return { inMyList, opinion, hidden: marks.hidden && !discovered.has(titleId) };
  };
  return new Map([...lasting].map(([titleId, marks]) => [titleId, follow(titleId, marks)]));
}

function titlesById(rows: HomeRow[]) {
  return new Map(rows.flatMap(({ titles }) => titles.map((title) => [title.id, title])));
}

function markRow(row: ShownRow, acts: OwnActs): ShownRow {
  if (!row.titles.some((title) => acts.has(title.id))) return row;
  const stays = (id: string) => OWN_SHELVES.has(row.kind) || !acts.get(id)?.hidden;
  const titles = row.titles
    .filter((title) => stays(title.id))
    .map((title) => ({ ...title, ...marksOf(acts.get(title.id)) }));
  return { ...row, titles };
}

function marksOf(marks: OwnMarks | undefined) {
  const { hidden, ...rest } = marks ?? {};
  return rest;
}
