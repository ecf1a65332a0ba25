import type { Moved } from "@/lib/changes/explanation";
import type { RowKind } from "@/lib/rankings/home-page";

type Row = { kind: RowKind; label: string; titles: { id: string }[] };

/** Which titles stand elsewhere than they did, row by row of the page as it is now. */
export function movesBetween(before: Row[], after: Row[]): Moved[] {
  const old = byName(before);
  return [...byName(after)].flatMap(([name, titles], row) => {
    const stood = old.get(name) ?? [];
    const stands = titles.map((titleId, to) => ({
      row,
      titleId,
      from: placeIn(stood, titleId),
      to,
    }));
    const left = stood
      .map((titleId, from) => ({ row, titleId, from, to: null }))
      .filter(({ titleId }) => !titles.includes(titleId));
    return [...stands.filter(({ from, to }) => from !== to), ...left];
  });
}

/** The same row is known again by its kind and label; the billboard is always the billboard. */
function byName(rows: Row[]) {
  const named = new Map<string, string[]>();
  for (const { kind, label, titles } of rows) {
    const name = kind === "billboard" ? kind : `${kind} ${label}`;
    const key = named.has(name) ? `${name} ${named.size}` : name;
    named.set(
      key,
      titles.map(({ id }) => id),
    );
  }
  return named;
}

function placeIn(titles: string[], id: string) {
  const place = titles.indexOf(id);
  return place < 0 ? null : place;
}
