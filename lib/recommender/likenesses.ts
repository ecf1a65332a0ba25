import { believedCosine, trustIn } from "@/lib/recommender/cosine-scan";
import { helperColumnsOf } from "@/lib/recommender/helper-columns";
import { type HelperRows, helperRowsOf } from "@/lib/recommender/helper-rows";
import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import type { Line } from "@/lib/recommender/sparse-matrix";
import { titleTotalsOf } from "@/lib/recommender/title-totals";

// scratch, as each page asks about a few titles
let dotsSoFar = new Float64Array(0);
let sharedSoFar = new Int32Array(0);

/**
 * How like one title every other is by the helpers who like both, by number: item-item cosine (Sarwar et al. 2001),
 * pulled towards zero where few know both. Zero for the title itself. They stand there until the next question.
 */
export function likenessByRaters(index: PreferenceIndex, title: number, shrinkage: number) {
  const rows = helperRowsOf(index);
  const { norms } = titleTotalsOf(index);
  const { dots, shared } = noneFor(norms.length);
  cross(rows, helperColumnsOf(index).line(title), { dots, shared });
  shared[title] = 0;
  for (let other = 0; other < dots.length; other++) {
    const trust = trustIn(shared[other], shrinkage);
    dots[other] = believedCosine(dots[other], norms[title] * norms[other], trust);
  }
  return dots;
}

/** Nothing so far, in room that is kept. */
function noneFor(titles: number) {
  if (dotsSoFar.length < titles) {
    dotsSoFar = new Float64Array(2 * titles);
    sharedSoFar = new Int32Array(2 * titles);
  }
  const [dots, shared] = [dotsSoFar.subarray(0, titles), sharedSoFar.subarray(0, titles)];
  dots.fill(0);
  shared.fill(0);
  return { dots, shared };
}

/** Adds up what the raters of one title say about every title, times what they say about that one. */
function cross(
  { places, starts, ends, ids, values }: HelperRows,
  raters: Line,
  { dots, shared }: { dots: Float64Array; shared: Int32Array },
) {
  for (let j = 0; j < raters.length; j++) {
    const place = places[raters.ids[j]];
    const value = raters.values[j];
    const end = ends[place];
    for (let i = starts[place]; i < end; i++) {
      dots[ids[i]] += value * values[i];
      shared[ids[i]]++;
    }
  }
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
 * are in the place of viewers. They stand there until the next question.
 */
export function likenessByContent(content: PreferenceIndex, title: number) {
  const norms = lengthsOfRows(content);
  const { dots } = noneFor(norms.length);
  const own = content.rowOf(title);
  for (let i = 0; i < own.length; i++) {
    const { ids, values, length } = content.column(own.ids[i]);
    const value = own.values[i];
    for (let j = 0; j < length; j++) dots[ids[j]] += value * values[j];
  }
  dots[title] = 0;
  for (let other = 0; other < dots.length; other++) {
    if (dots[other] !== 0)
      dots[other] = believedCosine(dots[other], norms[title] * norms[other], 1);
  }
  return dots;
}
