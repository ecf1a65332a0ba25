import { ridgeOf } from "@/lib/recommender/live-ridge";
import type { Policy } from "@/lib/recommender/policy";
import type { Neighbour, PreferenceIndex } from "@/lib/recommender/preference-index";
import type { FriendWeights } from "@/lib/recommender/user-ridge";

/** How much the confidence of each friend counts in a viewer's scores, in the order of their numbers. */
export type Pulls = FriendWeights;

type Friend = [viewer: number, weight: number];

/**
 * What the friends of a viewer count: the nearest by powered similarity, each for themselves; all at
 * once by ridge regression; or a mixture, each of the two scaled to a mass of its share.
 */
export function pullsOn(
  { index, policy, viewerName }: { index: PreferenceIndex; policy: Policy; viewerName: string },
  neighbours: Neighbour[],
): Pulls {
  const { ridgeShare } = policy;
  if (ridgeShare === 1) return ridgePulls(index, policy, viewerName);
  const near = neighbours.map(({ viewer, score }): Friend => {
    return [viewer, score ** policy.similarityPower];
  });
  if (ridgeShare === 0) return inOrder(near);
  return mixed([
    { pulls: pullsOf(near), share: 1 - ridgeShare },
    { pulls: ridgePulls(index, policy, viewerName), share: ridgeShare },
  ]);
}

/** What speaks for a title in all, as a measure of how well the viewer is known. */
export function massOf({ weights }: Pulls) {
  let mass = 0;
  for (let place = 0; place < weights.length; place++) mass += Math.max(0, weights[place]);
  return mass;
}

function ridgePulls(index: PreferenceIndex, policy: Policy, viewerName: string): Pulls {
  const viewer = index.viewers.find(viewerName);
  if (viewer === undefined || index.rowOf(viewer).length === 0) return pullsOf([]);
  return ridgeOf(index, policy).weights(viewer);
}

function mixed(parts: { pulls: Pulls; share: number }[]): Pulls {
  const mass = parts.reduce((sum, { pulls, share }) => sum + share * massOf(pulls), 0);
  const weights = new Map<number, number>();
  for (const { pulls, share } of parts) {
    const scale = massOf(pulls) > 0 ? (share * mass) / massOf(pulls) : 0;
    for (const [place, viewer] of pulls.viewers.entries()) {
      weights.set(viewer, (weights.get(viewer) ?? 0) + scale * pulls.weights[place]);
    }
  }
  return inOrder([...weights]);
}

function inOrder(friends: Friend[]) {
  return pullsOf(friends.sort(([one], [other]) => one - other));
}

function pullsOf(friends: Friend[]): Pulls {
  return {
    viewers: Int32Array.from(friends, ([viewer]) => viewer),
    weights: Float64Array.from(friends, ([, weight]) => weight),
  };
}
