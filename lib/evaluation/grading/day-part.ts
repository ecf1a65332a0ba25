import type { Model, World } from "@/lib/evaluation/model";
import { viewersPerTitle } from "@/lib/evaluation/models/popularity";

const HOUR = 3600;
const PARTS = 4; // of a day, six hours each, in UTC
const PRIOR = 20; // acts that weigh the usual share of a part of the day against a title's own

/** When each viewer is asked, in seconds; NaN for who is not. A server knows this, and nothing else of the future. */
export type Moments = Float64Array;

/**
 * Bends scores towards titles that are watched at the time of day at which the viewer is asked: times the share of
 * the title's acts in that part of the day over the share of all acts, to a power. What speaks against a title stays.
 */
export function bentByDayPart(momentsOf: (world: World) => Moments, power: number) {
  return (world: World): Model["score"] => {
    const lifts = liftsOf(world);
    const moments = momentsOf(world);
    return (viewer, scores) => {
      if (Number.isNaN(moments[viewer])) return;
      const lift = lifts[dayPartOf(moments[viewer])];
      for (let title = 0; title < scores.length; title++) {
        if (scores[title] > 0) scores[title] *= lift[title] ** power;
      }
    };
  };
}

function liftsOf({ train, times }: World): Float64Array[] {
  if (!times) throw new Error("Parts of the day need times, and the data has none.");
  const counts = Array.from({ length: PARTS }, () => new Float64Array(train.columns));
  const usual = new Float64Array(PARTS);
  for (const [cell, title] of train.ids.entries()) {
    counts[dayPartOf(times[cell])][title]++;
    usual[dayPartOf(times[cell])]++;
  }
  const viewers = viewersPerTitle(train);
  return counts.map((acts, part) => {
    const share = (usual[part] + 1) / (train.ids.length + PARTS);
    return acts.map((n, title) => (n + PRIOR * share) / (viewers[title] + PRIOR) / share);
  });
}

export function dayPartOf(seconds: number) {
  return Math.floor((((seconds / HOUR) % 24) + 24) / (24 / PARTS)) % PARTS;
}
