import { hasSameOrder, type ShownRow, showRows } from "@/components/browse/shown-page";
import type { HomePage } from "@/lib/rankings/home-page";

export type Adoption = {
  rows: ShownRow[];
  waiting: string[]; // keys of held rows whose new order waits until they are let go
};

/**
 * Brings a newly fetched page onto the screen. A row is adopted whole or not at all, and never while it is held
 * (pointer or focus in it): a held row keeps its titles and its place. A row of unchanged order keeps its ranking.
 */
export function adopt(
  shown: ShownRow[],
  fetched: HomePage,
  isHeld: (key: string) => boolean,
): Adoption {
  const before = new Map(shown.map((row) => [row.key, row]));
  const fresh = showRows(fetched);
  const after = new Map(fresh.map((row) => [row.key, row]));
  const held = shown.filter((row) => isHeld(row.key));

  const free = fresh.filter((row) => !held.some((stays) => stays.key === row.key));
  const rows = free.map((row) => settle(before.get(row.key), row));
  for (const stays of held) {
    const place = Math.min(shown.indexOf(stays), rows.length);
    rows.splice(place, 0, refresh(stays, after.get(stays.key)));
  }
  const waiting = held.filter((row) => !isSettled(row, after.get(row.key))).map((row) => row.key);
  return { rows, waiting };
}

function settle(old: ShownRow | undefined, fresh: ShownRow): ShownRow {
  return old && hasSameOrder(old, fresh) ? refresh(old, fresh) : fresh;
}

/** Takes over what is known now of each title; order, label, scores and reasons stay as they were ranked. */
function refresh(old: ShownRow, fresh: ShownRow | undefined): ShownRow {
  const now = new Map(fresh?.titles.map((title) => [title.id, title]));
  const titles = old.titles.map((title) => {
    const current = now.get(title.id);
    if (!current) return title;
    const { position, score, reason } = title;
    return { ...current, position, score, reason };
  });
  return { ...old, titles };
}

function isSettled(old: ShownRow, fresh: ShownRow | undefined) {
  return fresh !== undefined && hasSameOrder(old, fresh);
}
