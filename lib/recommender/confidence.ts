import type { Policy } from "@/lib/recommender/policy";

export type Preference = {
  strength: number;
  opinion: "like" | "dislike" | null;
  isHidden?: boolean;
};

/**
 * How much the filter trusts that a viewer likes a title: log2(1 + strength), after the logarithmic
 * confidence of Hu, Koren and Volinsky (2008), so that the tenth viewing says less than the first.
 */
export function confidenceOf({ strength, opinion, isHidden }: Preference, policy: Policy) {
  if (opinion === "dislike") return policy.dislikeConfidence;
  if (isHidden && policy.hideConfidence < 0) return policy.hideConfidence;
  const liking = opinion === "like" ? policy.likeStrength : 0;
  return Math.log2(1 + Math.max(0, strength) + liking);
}
