import type { Placement } from "@/lib/events/kinds";
import { ownKey } from "./pane";

const KEY = "matinee.seen";

/** What was seen in a visit: "row.position" by ranking id. */
export type SeenPlacements = { visitId: string; byRanking: Record<string, string[]> };

let remembered: SeenPlacements | null = null;

/** True once per placement and visit, in whichever tab; notes that it has been seen. */
export function isFirstSight(visitId: string | null, placement: Placement): boolean {
  if (visitId === null) return false;
  const before = readSeen();
  const after = noteSeen(before, visitId, placement);
  if (after === before) return false;
  remembered = after;
  try {
    localStorage.setItem(ownKey(KEY), JSON.stringify(after));
  } catch {
    // this tab still remembers
  }
  return true;
}

/** The same object when the placement had been seen in this visit. */
export function noteSeen(
  seen: SeenPlacements | null,
  visitId: string,
  { rankingId, row, position }: Placement,
): SeenPlacements {
  const place = `${row}.${position}`;
  if (seen?.visitId !== visitId) return { visitId, byRanking: { [rankingId]: [place] } };
  const places = seen.byRanking[rankingId] ?? [];
  if (places.includes(place)) return seen;
  return { visitId, byRanking: { ...seen.byRanking, [rankingId]: [...places, place] } };
}

function readSeen(): SeenPlacements | null {
  try {
    return JSON.parse(localStorage.getItem(ownKey(KEY)) ?? "null") ?? remembered;
  } catch {
    return remembered;
  }
}
