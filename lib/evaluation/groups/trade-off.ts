import type { GroupFigures } from "@/lib/evaluation/groups/contest";

const MOST_GIVEN_UP = 0.02; // of the best mean nDCG

/** A way over all kinds and sizes of groups, each of which counts alike. */
export type WayOnTheWhole = { way: string; mean: number; least: number; jain: number };

export function onTheWhole(figures: GroupFigures[]): WayOnTheWhole[] {
  const names = figures.at(0)?.ways.map(({ way }) => way) ?? [];
  return names.map((way, at) => {
    const over = (value: (one: GroupFigures["ways"][number]) => number) =>
      figures.reduce((sum, { ways }) => sum + value(ways[at]), 0) / figures.length;
    return {
      way,
      mean: over(({ mean }) => mean.mean),
      least: over(({ least }) => least.mean),
      jain: over(({ jain }) => jain),
    };
  });
}

/**
 * The best trade-off: of the ways that give up at most 2 % of the best mean nDCG, the one whose least served member is
 * served best; of equals the fairer one.
 */
export function bestTradeOff(figures: GroupFigures[]): WayOnTheWhole | undefined {
  const all = onTheWhole(figures);
  const most = Math.max(...all.map(({ mean }) => mean));
  return all
    .filter(({ mean }) => mean >= (1 - MOST_GIVEN_UP) * most)
    .toSorted((a, b) => b.least - a.least || b.jain - a.jain)
    .at(0);
}
