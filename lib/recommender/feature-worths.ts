import { type HelperRows, helperRowsOf } from "@/lib/recommender/helper-rows";
import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

const found = new KeptOfIndex<Float64Array>(() => false);

/**
 * What each feature counts, by number: the same in whatever title has it. A walk over all titles then reads half as
 * much, and nothing of it twice.
 */
export function worthsOf(content: PreferenceIndex): Float64Array {
  return found.of(content, () => lookedUp(content));
}

function lookedUp(content: PreferenceIndex) {
  const { helpers, starts, ends, ids, values } = helperRowsOf(content);
  const worths = new Float64Array(content.titles.size);
  for (let place = 0; place < helpers.length; place++) {
    for (let i = starts[place]; i < ends[place]; i++) worths[ids[i]] = values[i];
  }
  return worths;
}

type Features = { worths: Float64Array; rows: HelperRows };

/** Dot products of a profile with every row, by number, each in the order of its features. */
export function alongWorths(profile: Float64Array, { worths, rows }: Features, dots: Float64Array) {
  const { helpers, starts, ends, ids } = rows;
  const parts = new Float64Array(worths.length);
  for (let feature = 0; feature < parts.length; feature++) {
    parts[feature] = profile[feature] * worths[feature];
  }
  for (let place = 0; place < helpers.length; place++) {
    const end = ends[place];
    let dot = 0;
    for (let i = starts[place]; i < end; i++) dot += parts[ids[i]];
    dots[helpers[place]] = dot;
  }
}
