import type { PagePreview, PreviewRow } from "@/lib/policies/preview";

/** How far something stands from where it stood: places upwards, or that it is new. */
export type Move = number | "new";

export type MovedRow = PreviewRow & { move: Move; moves: Move[] }; // of the row, and of each title in it

/** The edited page with what moved against the current one; a row is the same by its kind and label. */
export function movesIn({ current, edited }: PagePreview): MovedRow[] {
  const nameOf = ({ kind, label }: PreviewRow) => `${kind} ${label}`;
  const places = new Map(current.map((row, place) => [nameOf(row), place]));
  return edited.map((row, place) => {
    const before = places.get(nameOf(row));
    const old = before === undefined ? undefined : current[before];
    const titles = new Map(old?.titles.map(({ id }, position) => [id, position]));
    return {
      ...row,
      move: before === undefined ? "new" : before - place,
      moves: row.titles.map(({ id }, position) => {
        const from = titles.get(id);
        return from === undefined ? "new" : from - position;
      }),
    };
  });
}

/** What changed, in a sentence that can be read out. */
export function summaryOf(rows: MovedRow[]): string {
  const moved = rows.filter(({ move }) => move !== 0).length;
  const titles = rows.flatMap(({ moves }) => moves).filter((move) => move !== 0).length;
  if (moved + titles === 0) return "The page stays as it is.";
  return `${counted(moved, "row")} and ${counted(titles, "title")} stand elsewhere or are new.`;
}

function counted(count: number, noun: string) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
