import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import { nthLargestOf } from "@/lib/recommender/largest";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import { titleTotalsOf } from "@/lib/recommender/title-totals";

const MOST = 512; // more only where the last ones are equal

/** The titles of which the helpers say most in sum, the first one first and equal ones by name. */
export type LeadingTitles = {
  numbers: number[];
  least: number; // whoever has as much is among them; 0 where they are all of which anything good is said
  isAmong: Uint8Array; // by number
};

const leaders = new KeptOfIndex<LeadingTitles>(({ least, isAmong }, changes, index) => {
  const { sums } = titleTotalsOf(index);
  if (isAmong.length < index.titles.size) return false;
  return changes.every(({ title }) => {
    return title < 0 || (isAmong[title] === 0 && (sums[title] <= 0 || sums[title] < least));
  });
});

/** Those of an index as it is now. */
export function leadingTitlesOf(index: PreferenceIndex): LeadingTitles {
  return leaders.of(index, () => {
    const { sums } = titleTotalsOf(index);
    const good = sums.filter((sum) => sum > 0);
    const least = good.length > MOST ? nthLargestOf(good, good.length, MOST) : 0;
    const isAmong = Uint8Array.from(sums, (sum) => Number(sum > 0 && sum >= least));
    const numbers = [...isAmong.keys()].filter((title) => isAmong[title] === 1);
    const { titles } = index;
    numbers.sort((a, b) => sums[b] - sums[a] || (titles.nameOf(a) < titles.nameOf(b) ? -1 : 1));
    return { numbers, least, isAmong };
  });
}
