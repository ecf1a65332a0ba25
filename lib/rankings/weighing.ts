import type { EventWeights } from "@/lib/events/kinds";
import type { PagePolicy } from "@/lib/policies/policy";
import { dayMilliseconds } from "@/lib/rankings/day";
import { isHidden, opinionIn, strengthIn, type TitleState } from "@/lib/rankings/viewer-state";
import { confidenceOf } from "@/lib/recommender/confidence";

/** What makes preferences of states; `since` is the moment that heat is seen from, in milliseconds. */
export type Weighing = { weights: EventWeights; policy: PagePolicy; since: number };

// an index keeps no smaller heat, nor a larger one: thirty half-lives take a full watch there
const COLD = 1e-9;
const HOT = 1e9;

const MOST_HALF_LIVES = 10; // between the moment that heat is seen from and now: it doubles with each

/** What a viewer's state says about a title: how sure it is that they like it, and how lately they cared. */
export function weighed(title: TitleState, by: Weighing, asOf?: number) {
  const strength = strengthIn(title, by.weights, asOf);
  const said = { opinion: opinionIn(title), isHidden: isHidden(title) };
  const confidence = confidenceOf({ strength, ...said }, by.policy);
  return { confidence, heat: heatOf(strength, title.lastActAt, by) };
}

/** Strength faded by the age of its latest act. */
export function heatOf(strength: number, lastActAt: number, { policy, since }: Weighing) {
  if (strength <= 0) return 0;
  const ageDays = (since - lastActAt) / dayMilliseconds;
  const heat = strength * 2 ** (-ageDays / policy.trendHalfLifeDays);
  return heat < COLD ? 0 : Math.min(heat, HOT);
}

/** Whether heat is seen from so long ago, or from so far ahead, that it had better be seen from now. */
export function isHeatStale({ policy, since }: Pick<Weighing, "policy" | "since">, now: number) {
  return Math.abs(now - since) > MOST_HALF_LIVES * policy.trendHalfLifeDays * dayMilliseconds;
}
