import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/**
 * The classic of the two-person blends: a friend's preference for a tag is the square of the summed square roots of its
 * scores in the titles seen, so that a tag met often counts more than a strong one met once. Titles are compared with these
 * preferences by Euclidean distance, each side scaled to a largest value of 1. Likings weigh nothing in it.
 */
export function tagRootInterest(content: PreferenceIndex, seen: string[]) {
  const roots = new Float64Array(content.titles.size);
  for (const title of seen) {
    const { ids, values, length } = content.row(title);
    for (let i = 0; i < length; i++) roots[ids[i]] += Math.sqrt(values[i]);
  }
  const preferences = roots.map((sum) => sum * sum);
  const most = preferences.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return () => 0;
  const scaled = preferences.map((one) => one / most);
  const squares = scaled.reduce((sum, one) => sum + one * one, 0);
  return (title: string) => {
    const { ids, values, length } = content.row(title);
    let largest = 0;
    for (let i = 0; i < length; i++) largest = Math.max(largest, values[i]);
    if (largest === 0) return 0;
    let squared = squares;
    for (let i = 0; i < length; i++) {
      const one = values[i] / largest;
      squared += (scaled[ids[i]] - one) ** 2 - scaled[ids[i]] ** 2;
    }
    return 1 / (1 + Math.sqrt(Math.max(0, squared)));
  };
}
