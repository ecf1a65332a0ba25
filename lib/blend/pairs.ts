import type { ListTitle, TastePair } from "@/lib/blend/blend-list";

const NAMED = 3; // titles of either sort
const LEAST_TOGETHER = 0.5; // interest of the less pleased of the two
const LEAST_APART = 0.35; // between their interests

/** The titles that bring two friends together and apart; of the list alone, where their interests stand anyway. */
export function titlesBetween(titles: ListTitle[], [a, b]: [number, number]) {
  const best = (score: (interest: number[]) => number, least: number) =>
    titles
      .map(({ id, interest }) => ({ id, score: score(interest) }))
      .filter(({ score: one }) => one >= least)
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, NAMED)
      .map(({ id }) => id);
  return {
    together: best((interest) => Math.min(interest[a], interest[b]), LEAST_TOGETHER),
    apart: best((interest) => Math.abs(interest[a] - interest[b]), LEAST_APART),
  };
}

/** Every two friends of a blend once. */
export function pairsOf(
  titles: ListTitle[],
  friends: number,
  match: (one: number, other: number) => number | null,
): TastePair[] {
  const pairs: TastePair[] = [];
  for (let a = 0; a < friends; a++) {
    for (let b = a + 1; b < friends; b++) {
      const alike = match(a, b);
      const percent = alike === null ? null : Math.round(100 * alike);
      // who is unknown has no interests to compare
      const between = alike === null ? { together: [], apart: [] } : titlesBetween(titles, [a, b]);
      pairs.push({ friends: [a, b], percent, ...between });
    }
  }
  return pairs;
}
