import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import { titleTotalsOf } from "@/lib/recommender/title-totals";

type Dampings = { damping: number; byTitle: Float64Array };

const dampings = new KeptOfIndex<Dampings>(({ damping, byTitle }, changes, index) => {
  if (byTitle.length < index.titles.size) return false;
  const { raters } = titleTotalsOf(index);
  for (const { title } of changes)
    if (title >= 0) byTitle[title] = dampingOf(raters[title], damping);
  return true;
});

/** raters^-damping of every title, by its number: what its score is multiplied by. */
export function dampingsOf(index: PreferenceIndex, damping: number): Float64Array {
  const make = () => {
    const byTitle = titleTotalsOf(index).raters.map((raters) => dampingOf(raters, damping));
    return { damping, byTitle };
  };
  return dampings.of(index, make, String(damping)).byTitle;
}

function dampingOf(raters: number, damping: number) {
  return Math.max(1, raters) ** -damping;
}
