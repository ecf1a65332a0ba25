import type { Column, FeatureTable } from "@/lib/predictor/feature-table";

/** What speaks for a film and what against it, the strongest first. */
export type Grounds = { pro: string[]; contra: string[] };

const MOST = 3;
const LEAST_SHARE = 0.03; // of all that was said: less is no reason
const WITH_VALUE: Record<string, string> = { "its year": "", "its length": " minutes" };

/** The three strongest facts on either side, from what each feature added to a film's score. */
export function groundsOf(parts: Float64Array, table: FeatureTable, row: number): Grounds {
  const byFact = new Map<string, number>();
  let all = 0;
  for (const [place, column] of table.columns.entries()) {
    if (parts[place] === 0) continue;
    all += Math.abs(parts[place]);
    const words = wordsFor(column, table.values[row * table.columns.length + place]);
    if (words !== null) byFact.set(words, (byFact.get(words) ?? 0) + parts[place]);
  }
  const side = (sign: number) =>
    [...byFact]
      .filter(([, part]) => part * sign > LEAST_SHARE * all)
      .sort(([, one], [, other]) => sign * (other - one))
      .slice(0, MOST)
      .map(([words]) => words);
  return { pro: side(1), contra: side(-1) };
}

/** How a feature is said; null for what is not said: that a name is missing tells little, but for a genre. */
function wordsFor({ kind, group, fact }: Column, value: number): string | null {
  if (kind === "number") {
    const unit = WITH_VALUE[fact];
    return unit === undefined || Number.isNaN(value) ? fact : `${fact}, ${value}${unit}`;
  }
  if (value > 0) return fact;
  return group === "genres" ? `not being ${fact}` : null;
}
