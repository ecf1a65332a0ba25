import type { ServedRow } from "@/lib/rankings/candidate-row";

/** How a row that was made again differs from the one on record. */
export type RowDifference = {
  row: number;
  is: "missing" | "added" | "other row" | "other titles" | "other order";
};

/** Whether two pages have the same titles in the same order in the same rows, and where not. */
export function differencesBetween(stored: ServedRow[], made: ServedRow[]): RowDifference[] {
  const rows = Math.max(stored.length, made.length);
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const is = differenceOf(stored.at(row), made.at(row));
    return is ? [{ row, is }] : [];
  });
}

function differenceOf(
  stored: ServedRow | undefined,
  made: ServedRow | undefined,
): RowDifference["is"] | null {
  if (!stored) return "added";
  if (!made) return "missing";
  if (stored.kind !== made.kind || (stored.kind === "genre" && stored.label !== made.label)) {
    return "other row";
  }
  const [before, after] = [idsOf(stored), idsOf(made)];
  if (before.join("\n") === after.join("\n")) return null;
  return [...before].sort().join("\n") === [...after].sort().join("\n")
    ? "other order"
    : "other titles";
}

function idsOf({ titles }: ServedRow) {
  return titles.map(({ id }) => id);
}

const WORDS: Record<RowDifference["is"], string> = {
  missing: "is missing",
  added: "is new",
  "other row": "is another row",
  "other titles": "has other titles",
  "other order": "has its titles in another order",
};

/** Differences as part of a sentence; rows count from 0, as on record. */
export function differenceWords(differences: RowDifference[]): string {
  return differences.map(({ row, is }) => `row ${row} ${WORDS[is]}`).join(", ");
}
