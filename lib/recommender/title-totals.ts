import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** What the helping viewers said about every title in sum, by its number. */
export type TitleTotals = { raters: Float64Array; sums: Float64Array };

const totals = new KeptOfIndex<TitleTotals>();

/** The totals of an index as it is now. */
export function titleTotalsOf(index: PreferenceIndex): TitleTotals {
  return totals.of(index, () => summed(index));
}

function summed(index: PreferenceIndex): TitleTotals {
  const raters = new Float64Array(index.titles.size);
  const sums = new Float64Array(index.titles.size);
  for (let title = 0; title < sums.length; title++) {
    const { length, sum } = index.column(title);
    raters[title] = length;
    sums[title] = sum;
  }
  return { raters, sums };
}
