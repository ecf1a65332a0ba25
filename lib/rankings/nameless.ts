import type { ServedRow } from "@/lib/rankings/candidate-row";
import type { Reason } from "@/lib/rankings/home-page";

const SOMEBODY = "a friend";

/**
 * A page as it goes on record. Whom it named stays out: a friend may hide, take another name or leave
 * for good, and nobody would find them again in the records of all the others.
 */
export function nameless(rows: ServedRow[]): ServedRow[] {
  return rows.map((row) => ({
    ...row,
    label: withoutNames(row.label, row.reason),
    reason: namelessReason(row.reason),
    titles: row.titles.map((title) => ({ ...title, reason: namelessReason(title.reason) })),
  }));
}

function namelessReason(reason: Reason | null): Reason | null {
  if (!reason?.evidence.some(({ viewer }) => viewer !== undefined)) return reason;
  const evidence = reason.evidence.map(({ viewer: _, ...facts }) => facts);
  return { ...reason, text: withoutNames(reason.text, reason), evidence };
}

function withoutNames(text: string, reason: Reason | null) {
  return (reason?.evidence ?? []).reduce(
    (left, { viewer }) => (viewer === undefined ? left : withoutName(left, viewer)),
    text,
  );
}

/** A name also begins sentences. */
function withoutName(text: string, name: string) {
  const capitalised = name.charAt(0).toUpperCase() + name.slice(1);
  return text.replaceAll(name, SOMEBODY).replaceAll(capitalised, SOMEBODY);
}
