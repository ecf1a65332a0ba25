import type { ShownRow, ShownTitle } from "@/components/browse/shown-page";

export type Change = { label: string; title: string; reason: string | null };

const IN_SIGHT = 6; // titles of a row that are on the screen without scrolling

/** The one change worth telling: in the topmost row that changed, the title that rose most into sight. */
export function notableChange(before: ShownRow[], after: ShownRow[]): Change | null {
  for (const row of after) {
    if (row.kind === "billboard") continue;
    const old = before.find((candidate) => candidate.key === row.key);
    const risen = old ? mostRisen(old, row) : row.titles.at(0);
    if (!risen) continue;
    const reason = risen.reason ?? row.reason;
    return { label: row.label, title: risen.title, reason: reason?.text ?? null };
  }
  return null;
}

function mostRisen(old: ShownRow, row: ShownRow): ShownTitle | null {
  let best: { title: ShownTitle; places: number } | null = null;
  for (const [index, title] of row.titles.slice(0, IN_SIGHT).entries()) {
    const from = old.titles.findIndex((candidate) => candidate.id === title.id);
    const places = (from < 0 ? old.titles.length : from) - index;
    if (places > 0 && (best === null || places > best.places)) best = { title, places };
  }
  return best?.title ?? null;
}
