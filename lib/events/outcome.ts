import { type EventWeights, type ScoringKind, scoringKinds } from "@/lib/events/kinds";

/** The scoring kinds seen in one viewing, a bit for each in their order. */
export type Outcome = number;

/** A viewing is one outcome: worth the largest weight among the kinds that score in it. */
export function worthOf(outcome: Outcome, weights: EventWeights): number {
  return kindsThatScore(outcome).reduce((largest, kind) => Math.max(largest, weights[kind]), 0);
}

/** What all kinds of a viewing are worth together. */
export function sumOfWeights(outcome: Outcome, weights: EventWeights): number {
  return kindsThatScore(outcome).reduce((sum, kind) => sum + weights[kind], 0);
}

/** How many kinds were seen. */
export function countKinds(outcome: Outcome): number {
  let count = 0;
  for (let bits = outcome; bits > 0; bits &= bits - 1) count++;
  return count;
}

function kindsIn(outcome: Outcome): ScoringKind[] {
  return scoringKinds.filter((_, bit) => outcome & (1 << bit));
}

function kindsThatScore(outcome: Outcome): ScoringKind[] {
  const kinds = kindsIn(outcome);
  const closeScores = kinds.includes("play") && !kinds.includes("complete");
  return kinds.filter((kind) => kind !== "close" || closeScores);
}
