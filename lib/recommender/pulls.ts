import { ridgeOf } from "@/lib/recommender/live-ridge";
import type { Policy } from "@/lib/recommender/policy";
import type { Neighbour, PreferenceIndex } from "@/lib/recommender/preference-index";

/** How much one friend's confidence counts in a viewer's scores; below zero it speaks against a title. */
export type Pull = { viewer: number; name: string; weight: number };

/**
 * What the friends of a viewer count: the nearest by powered similarity, each for themselves; all at
 * once by ridge regression; or a mixture, each of the two scaled to a mass of its share.
 */
export function pullsOn(
  { index, policy, viewerName }: { index: PreferenceIndex; policy: Policy; viewerName: string },
  neighbours: Neighbour[],
): Pull[] {
  const { ridgeShare } = policy;
  const near = neighbours.map(({ viewer, name, score }) => {
    return { viewer, name, weight: score ** policy.similarityPower };
  });
  if (ridgeShare === 0) return inOrder(near);
  const together = ridgePulls(index, policy, viewerName);
  if (ridgeShare === 1) return together;
  return mixed([
    { pulls: near, share: 1 - ridgeShare },
    { pulls: together, share: ridgeShare },
  ]);
}

/** What speaks for a title in all, as a measure of how well the viewer is known. */
export function massOf(pulls: Pull[]) {
  return pulls.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
}

function ridgePulls(index: PreferenceIndex, policy: Policy, viewerName: string): Pull[] {
  const viewer = index.viewers.find(viewerName);
  if (viewer === undefined || index.rowOf(viewer).length === 0) return [];
  const pulls: Pull[] = [];
  ridgeOf(index, policy).forEachWeight(viewer, (friend, weight) => {
    pulls.push({ viewer: friend, name: index.viewers.nameOf(friend), weight });
  });
  return pulls;
}

function mixed(parts: { pulls: Pull[]; share: number }[]): Pull[] {
  const mass = parts.reduce((sum, { pulls, share }) => sum + share * massOf(pulls), 0);
  const weights = new Map<number, Pull>();
  for (const { pulls, share } of parts) {
    const scale = massOf(pulls) > 0 ? (share * mass) / massOf(pulls) : 0;
    for (const pull of pulls) {
      const before = weights.get(pull.viewer)?.weight ?? 0;
      weights.set(pull.viewer, { ...pull, weight: before + scale * pull.weight });
    }
  }
  return inOrder([...weights.values()]);
}

function inOrder(pulls: Pull[]) {
  return pulls.sort((a, b) => a.viewer - b.viewer);
}
