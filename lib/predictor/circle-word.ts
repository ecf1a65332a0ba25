import type { Opinions } from "@/lib/predictor/circle-opinions";
import { type FeatureTable, tableOf } from "@/lib/predictor/feature-table";

/** What one viewer is known to have made of titles, in the measure of the opinions. */
export type Known = { title: number; value: number };

export type Asked = {
  viewer: number; // among the opinions, whose own are never asked; -1 when they are not there
  asOf: number; // what was said later is not known yet
};

/** What the circle says of every title, the viewer left out. */
export type CircleWord = {
  opinion: Float64Array; // mean distance from each friend's own mean, damped; NaN where nobody met it
  watchers: Float64Array; // how many met it
  /** What friends of like taste make of titles, and how much they weigh in sum. */
  heed: (own: Known[]) => { said: Float64Array; mass: Float64Array };
};

const PRIOR_FRIENDS = 5; // who found a title average, so that one opinion proves little
const HALF_SHARED = 20; // shared titles at which a likeness counts half (significance weighting, Herlocker et al. 1999)
const PRIOR_MASS = 0.5; // of likeness, by which the whole circle's opinion fills in

/**
 * User-user filtering on opinions (Resnick et al. 1994): friends' distances from their own means, each by the
 * likeness of their opinions to the viewer's, damped towards what the whole circle says.
 */
export function circleWord(opinions: Opinions, asked: Asked): CircleWord {
  const { titles, starts, title } = opinions;
  const distances = distancesAsOf(opinions, asked);
  const sums = new Float64Array(titles);
  const watchers = new Float64Array(titles);
  for (let i = 0; i < title.length; i++) {
    if (Number.isNaN(distances[i])) continue; // NaN: not known yet, or the viewer's own
    sums[title[i]] += distances[i];
    watchers[title[i]]++;
  }
  const opinion = sums.map((sum, i) =>
    watchers[i] === 0 ? Number.NaN : sum / (watchers[i] + PRIOR_FRIENDS),
  );
  const heed = (own: Known[]) => {
    const mine = ownDistances(own, titles);
    const said = new Float64Array(titles);
    const mass = new Float64Array(titles);
    for (let friend = 0; friend < opinions.viewers; friend++) {
      const [from, to] = [starts[friend], starts[friend + 1]];
      const likeness = likenessOf(mine, { title, distances, from, to });
      if (likeness <= 0) continue; // who is unlike says little about what one would like
      for (let i = from; i < to; i++) {
        if (Number.isNaN(distances[i])) continue;
        said[title[i]] += likeness * distances[i];
        mass[title[i]] += likeness;
      }
    }
    for (let i = 0; i < titles; i++) {
      const prior = watchers[i] === 0 ? 0 : opinion[i];
      said[i] =
        watchers[i] === 0 ? Number.NaN : (said[i] + PRIOR_MASS * prior) / (mass[i] + PRIOR_MASS);
    }
    return { said, mass };
  };
  return { opinion, watchers, heed };
}

/** Each known opinion against the mean of whoever holds it; NaN for what is not known yet. */
function distancesAsOf({ viewers, starts, value, at }: Opinions, { viewer, asOf }: Asked) {
  const distances = new Float32Array(value.length).fill(Number.NaN);
  for (let friend = 0; friend < viewers; friend++) {
    if (friend === viewer) continue;
    let [sum, many] = [0, 0];
    for (let i = starts[friend]; i < starts[friend + 1]; i++) {
      if (at[i] > asOf) continue;
      sum += value[i];
      many++;
    }
    for (let i = starts[friend]; i < starts[friend + 1]; i++) {
      if (at[i] <= asOf) distances[i] = value[i] - sum / many;
    }
  }
  return distances;
}

function ownDistances(own: Known[], titles: number) {
  const mean = own.reduce((sum, { value }) => sum + value, 0) / Math.max(1, own.length);
  const distances = new Float64Array(titles).fill(Number.NaN);
  for (const { title, value } of own) distances[title] = value - mean;
  return distances;
}

type Line = { title: Int32Array; distances: Float32Array; from: number; to: number };

/** Cosine over shared titles, less the fewer they are. */
function likenessOf(mine: Float64Array, { title, distances, from, to }: Line) {
  let [dot, own, theirs, shared] = [0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const [one, other] = [mine[title[i]], distances[i]];
    if (Number.isNaN(one) || Number.isNaN(other)) continue;
    dot += one * other;
    own += one * one;
    theirs += other * other;
    shared++;
  }
  if (own === 0 || theirs === 0) return 0;
  return ((dot / Math.sqrt(own * theirs)) * shared) / (shared + HALF_SHARED);
}

/** The circle's word as features of all titles. */
export function circleFeatures(
  { opinion, watchers }: Pick<CircleWord, "opinion" | "watchers">,
  { said, mass }: ReturnType<CircleWord["heed"]>,
): FeatureTable {
  const table = tableOf(opinion.length, [
    { group: "circle", kind: "number", fact: "friends of your taste", isTrusted: true },
    { group: "circle", kind: "number", fact: "friends of your taste" },
    { group: "circle", kind: "number", fact: "what the circle makes of it" },
    { group: "circle", kind: "number", fact: "how many watched it" },
  ]);
  for (let title = 0; title < table.rows; title++) {
    const row = [said[title], Math.log1p(mass[title]), opinion[title], Math.log1p(watchers[title])];
    table.values.set(row, title * row.length);
  }
  return table;
}
