import type { ShownRow, ShownTitle } from "@/components/browse/shown-page";
import { personalKinds } from "@/lib/rankings/home-page";

/** Rows as they were and as they are, with the last page adopted before and the one adopted now. */
export type Adopted = { before: ShownRow[]; after: ShownRow[]; since: string; rankingId: string };

/** An adoption worth telling of, and the one rise in it that says most. */
export type Change = Adopted & { label: string; title: string; reason: string | null };

type Rise = { row: ShownRow; title: ShownTitle; places: number };

const IN_SIGHT = 6; // titles of a row that are on the screen without scrolling
const LEAST_PLACES = 2; // one place is what every title gains when another leaves

/** The one change worth telling: the title that rose most into sight, in the most personal row that has one. */
export function notableChange(adopted: Adopted): Change | null {
  const { before, after } = adopted;
  for (const kind of personalKinds) {
    const rises = after.filter((row) => row.kind === kind).flatMap((row) => risesIn(before, row));
    const best = rises.toSorted((one, other) => other.places - one.places).at(0);
    if (!best) continue;
    const reason = (best.title.reason ?? best.row.reason)?.text ?? null;
    return { ...adopted, label: best.row.label, title: best.title.title, reason };
  }
  return null;
}

function risesIn(before: ShownRow[], row: ShownRow): Rise[] {
  const old = before.find((candidate) => candidate.key === row.key);
  if (!old || old.rankingId === row.rankingId) return [];
  return row.titles
    .slice(0, IN_SIGHT)
    .map((title, index) => {
      const from = old.titles.findIndex((candidate) => candidate.id === title.id);
      return { row, title, places: (from < 0 ? old.titles.length : from) - index };
    })
    .filter(({ places }) => places >= LEAST_PLACES);
}
