import type { Policy } from "@/lib/recommender/policy";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import type { RidgeOptions } from "@/lib/recommender/ridge-world";
import { UserRidge } from "@/lib/recommender/user-ridge";

type Made = { changes: number; told: string; ridge: UserRidge };

const TOLERANCE = 1e-4; // measured not to change the first ten titles
const STEPS = 100;

const made = new WeakMap<PreferenceIndex, Made>();

/** The ridge of an index as it is now: kept while nothing changes, and made anew after a change. */
export function ridgeOf(index: PreferenceIndex, policy: Policy): UserRidge {
  const options = ridgeOptionsOf(policy);
  const told = JSON.stringify(options);
  const known = made.get(index);
  if (known?.changes === index.changes && known.told === told) return known.ridge;
  const world = {
    viewers: index.viewers.size,
    titles: index.titles.size,
    row: (viewer: number) => index.rowOf(viewer),
    helps: (viewer: number) => index.isHelping(viewer),
  };
  const ridge = new UserRidge(world, options);
  made.set(index, { changes: index.changes, told, ridge });
  return ridge;
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
