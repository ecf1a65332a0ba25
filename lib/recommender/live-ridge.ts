import { KeptOfIndex } from "@/lib/recommender/kept-of-index";
import type { Policy } from "@/lib/recommender/policy";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import type { RidgeOptions, ViewersAndTitles } from "@/lib/recommender/ridge-world";
import { UserRidge } from "@/lib/recommender/user-ridge";

const TOLERANCE = 1e-4; // measured not to change the first ten titles
const STEPS = 100;

const ridges = new KeptOfIndex<UserRidge>();

/** The ridge of an index as it is now. */
export function ridgeOf(index: PreferenceIndex, policy: Policy): UserRidge {
  const options = ridgeOptionsOf(policy);
  const make = () => new UserRidge(circleIn(index), options);
  return ridges.of(index, make, JSON.stringify(options));
}

function circleIn(index: PreferenceIndex): ViewersAndTitles {
  return {
    viewers: index.viewers.size,
    titles: index.titles.size,
    row: (viewer) => index.rowOf(viewer),
    helps: (viewer) => index.isHelping(viewer),
  };
}

/** Only what weighs the friends: the circle's say and the damping are the scores' own. */
function ridgeOptionsOf(policy: Policy): RidgeOptions {
  return {
    penalty: policy.ridgePenalty,
    activity: policy.ridgeActivity,
    commonness: policy.ridgeCommonness,
    nearest: policy.ridgeNearest,
    damping: 0,
    popularityMass: 0,
    tolerance: TOLERANCE,
    steps: STEPS,
  };
}
