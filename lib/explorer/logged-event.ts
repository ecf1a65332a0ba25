import type { EventKind } from "@/lib/events/kinds";

/** An event of the log as the explorer lists it; words a viewer typed are taken out, as from exports. */
export type LoggedEvent = {
  id: string;
  viewer: string; // pseudonym
  viewerLabel: string; // the name of a labelled viewer, else the pseudonym
  kind: EventKind;
  titleId: string | null;
  title: string | null;
  weight: number;
  at: string; // corrected time
  receivedAt: string;
  visitId: string | null;
  viewingId: string | null;
  tabId: string | null;
  tabSeq: number | null;
  rankingId: string | null;
  row: number | null;
  position: number | null;
  detail: Record<string, unknown>;
  cursor: string; // place in the log
};

const TOLD_ELSEWHERE = ["firstVisibleAt"]; // long, and nearly the event's own time; its record has it

/** What a kind adds, in a few words. */
export function detailWords(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(
      ([name, value]) => value !== null && value !== undefined && !TOLD_ELSEWHERE.includes(name),
    )
    .map(([name, value]) => `${name} ${valueWords(value)}`)
    .join(", ");
}

function valueWords(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toFixed(2)));
  if (Array.isArray(value)) {
    return value
      .map((part) => (Array.isArray(part) ? part.map(valueWords).join("–") : valueWords(part)))
      .join(" ");
  }
  return String(value);
}
