import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** What the helping viewers said about every title in sum, by its number. */
export type TitleTotals = { raters: Float64Array; sums: Float64Array };

type Summed = { changes: number; totals: TitleTotals };

const summed = new WeakMap<PreferenceIndex, Summed>();

/** The totals of an index as it is now: kept while nothing changes, and summed anew after a change. */
export function titleTotalsOf(index: PreferenceIndex): TitleTotals {
  const known = summed.get(index);
  if (known?.changes === index.changes) return known.totals;
  const raters = new Float64Array(index.titles.size);
  const sums = new Float64Array(index.titles.size);
  for (let title = 0; title < sums.length; title++) {
    const { length, sum } = index.column(title);
    raters[title] = length;
    sums[title] = sum;
  }
  const totals = { raters, sums };
  summed.set(index, { changes: index.changes, totals });
  return totals;
}
