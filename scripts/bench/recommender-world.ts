import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";

/** The shapes of the MovieLens sets, whose activity and popularity the generated ones follow. */
export type Shape = {
  name: string;
  preferences: number;
  viewers: number;
  titles: number;
  spread: number; // of the logarithm of activity
};

const LEAST = 20; // titles of a viewer, as in MovieLens
const HEAD = 25; // popularity falls like 1 / (rank + head) ^ slope: the best known title meets half of all
const SLOPE = 1.15;
const GUIDES = 1 << 20; // entries of the table that turns chance into titles
const STARS = [0.5, 1, 1.5, 2, 2.5, 3, 3, 3.5, 3.5, 4, 4, 4, 4.5, 5, 5];

/** A Zipf-like world out of a seed: the same seed gives the same preferences on every machine. */
export function makeWorld(
  { preferences, viewers, titles, spread }: Shape,
  seed: number,
): PreferenceTable {
  const next = chance(seed);
  const guide = guideOf(titles);
  const starts = activity({ preferences, viewers, titles, spread }, next);
  const ids = new Uint32Array(starts[viewers]);
  const values = new Float64Array(ids.length);
  const seen = new Int32Array(titles).fill(-1);
  for (let viewer = 0; viewer < viewers; viewer++) {
    for (let p = starts[viewer]; p < starts[viewer + 1]; p++) {
      let title = guide[Math.floor(next() * GUIDES)];
      // who knows all that is popular picks anything
      for (let tries = 0; seen[title] === viewer; tries++) {
        title = tries < 30 ? guide[Math.floor(next() * GUIDES)] : Math.floor(next() * titles);
      }
      seen[title] = viewer;
      ids[p] = title;
      values[p] = STARS[Math.floor(next() * STARS.length)];
    }
  }
  return { titles, starts, ids, values, helping: new Uint8Array(viewers).fill(1) };
}

/** Marsaglia's xorshift: fast, and good enough to scatter taste. */
function chance(seed: number) {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function guideOf(titles: number) {
  const sums = new Float64Array(titles);
  let sum = 0;
  for (let title = 0; title < titles; title++) {
    sum += (title + HEAD) ** -SLOPE;
    sums[title] = sum;
  }
  const guide = new Uint32Array(GUIDES);
  let title = 0;
  for (let at = 0; at < GUIDES; at++) {
    while (sums[title] < ((at + 0.5) / GUIDES) * sum) title++;
    guide[at] = (title * STEP) % titles; // numbers say nothing about popularity
  }
  return guide;
}

const STEP = 7_919; // a prime that divides no number of titles here

/** Log-normal above the least, scaled so that all add up to about the preferences wanted. */
function activity(
  { preferences, viewers, titles, spread }: Omit<Shape, "name">,
  next: () => number,
) {
  const above = new Float64Array(viewers);
  let sum = 0;
  for (let viewer = 0; viewer < viewers; viewer++) {
    const normal = Math.sqrt(-2 * Math.log(next() + 2 ** -33)) * Math.cos(2 * Math.PI * next());
    above[viewer] = Math.exp(spread * normal);
    sum += above[viewer];
  }
  const scale = Math.max(0, preferences - viewers * LEAST) / sum;
  const starts = new Uint32Array(viewers + 1);
  for (let viewer = 0; viewer < viewers; viewer++) {
    const titlesKnown = Math.min(titles * 0.5, LEAST + Math.round(above[viewer] * scale));
    starts[viewer + 1] = starts[viewer] + titlesKnown;
  }
  return starts;
}
