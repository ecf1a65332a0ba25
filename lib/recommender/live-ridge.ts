import { helperColumnsOf } from "@/lib/recommender/helper-columns";
import { helperRowsOf, worldOf } from "@/lib/recommender/helper-rows";
import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { Policy } from "@/lib/recommender/policy";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import type { Circle, RidgeOptions } from "@/lib/recommender/ridge-world";
import { titleTotalsOf } from "@/lib/recommender/title-totals";
import { UserRidge } from "@/lib/recommender/user-ridge";

const TOLERANCE = 1e-4; // measured not to change the first ten titles
const STEPS = 100;

const ridges = new KeptOfIndex<UserRidge>((ridge, changes, index) => {
  return ridge.renew(circleIn(index), changes);
});

/** The ridge of an index as it is now. */
export function ridgeOf(index: PreferenceIndex, policy: Policy): UserRidge {
  const options = ridgeOptionsOf(policy);
  return ridges.of(index, () => new UserRidge(circleIn(index), options), JSON.stringify(options));
}

export function circleIn(index: PreferenceIndex): Circle {
  const columns = helperColumnsOf(index);
  const column = (title: number) => columns.line(title);
  return { ...worldOf(index), rows: helperRowsOf(index), column, totals: titleTotalsOf(index) };
}

/** Only what weighs the friends: the circle's say and the damping are the scores' own. */
function ridgeOptionsOf(policy: Policy): RidgeOptions {
  return {
    noise: policy.ridgeNoise,
    activity: policy.ridgeActivity,
    commonness: policy.ridgeCommonness,
    nearest: policy.ridgeNearest,
    damping: 0,
    popularityMass: 0,
    tolerance: TOLERANCE,
    steps: STEPS,
  };
}
