import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** What the helping viewers said about every title in sum, by its number. */
export type TitleTotals = { raters: Float64Array; sums: Float64Array };

/** The same of an index, and how long the columns are. */
type TotalsOfIndex = TitleTotals & { norms: Float64Array };

const totals = new KeptOfIndex<TotalsOfIndex>((kept, changes, index) => {
  if (kept.sums.length < index.titles.size) return false;
  for (const { title } of changes) if (title >= 0) note(kept, index, title);
  return true;
});

/** The totals of an index as it is now. */
export function titleTotalsOf(index: PreferenceIndex): TotalsOfIndex {
  return totals.of(index, () => {
    const norms = new Float64Array(index.titles.size);
    const made = { ...emptyTotals(norms.length), norms };
    for (let title = 0; title < made.sums.length; title++) note(made, index, title);
    return made;
  });
}

export function emptyTotals(titles: number): TitleTotals {
  return { raters: new Float64Array(titles), sums: new Float64Array(titles) };
}

function note({ raters, sums, norms }: TotalsOfIndex, index: PreferenceIndex, title: number) {
  const { length, sum, norm } = index.column(title);
  raters[title] = length;
  sums[title] = sum;
  norms[title] = norm;
}
