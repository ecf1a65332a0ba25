import { shrunkCosine } from "@/lib/recommender/cosine-scan";
import { helperColumnsOf } from "@/lib/recommender/helper-columns";
import { helperRowsOf } from "@/lib/recommender/helper-rows";
import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import { titleTotalsOf } from "@/lib/recommender/title-totals";

/**
 * How like one title every other is by the helpers who like both, by number: item-item cosine (Sarwar et al. 2001),
 * pulled towards zero where few know both. Zero for the title itself.
 */
export function likenessByRaters(index: PreferenceIndex, title: number, shrinkage: number) {
  const rows = helperRowsOf(index);
  const { norms } = titleTotalsOf(index);
  const dots = new Float64Array(norms.length);
  const shared = new Int32Array(norms.length);
  const raters = helperColumnsOf(index).line(title);
  for (let j = 0; j < raters.length; j++) {
    const place = rows.places[raters.ids[j]];
    const end = rows.ends[place];
    for (let i = rows.starts[place]; i < end; i++) {
      dots[rows.ids[i]] += raters.values[j] * rows.values[i];
      shared[rows.ids[i]]++;
    }
  }
  shared[title] = 0;
  for (let other = 0; other < dots.length; other++) {
    if (shared[other] === 0) dots[other] = 0;
    else {
      const lengths = norms[title] * norms[other];
      const both = { dot: dots[other], shared: shared[other], lengths };
      dots[other] = shrunkCosine(both, shrinkage);
    }
  }
  return dots;
}

const lengths = new KeptOfIndex<Float64Array>(() => false);

/** How long the rows of an index are that seldom changes, by number. */
export function lengthsOfRows(index: PreferenceIndex): Float64Array {
  return lengths.of(index, () => {
    const rows = Array.from({ length: index.viewers.size }, (_, row) => index.rowOf(row));
    return Float64Array.from(rows, ({ norm }) => norm);
  });
}

/**
 * How like one title every other is by what both are made of, by number: cosine, exact. In an index of content, titles
 * are in the place of viewers.
 */
export function likenessByContent(content: PreferenceIndex, title: number) {
  const norms = lengthsOfRows(content);
  const dots = new Float64Array(norms.length);
  const own = content.rowOf(title);
  for (let i = 0; i < own.length; i++) {
    const { ids, values, length } = content.column(own.ids[i]);
    for (let j = 0; j < length; j++) dots[ids[j]] += own.values[i] * values[j];
  }
  dots[title] = 0;
  for (let other = 0; other < dots.length; other++) {
    if (dots[other] === 0) continue;
    const both = norms[title] * norms[other];
    dots[other] = shrunkCosine({ dot: dots[other], shared: 1, lengths: both }, 0);
  }
  return dots;
}
