/** Kinds that score, strongest evidence first only by weight, never by this order. */
export const scoringKinds = ["click", "play", "skip", "complete", "close"] as const;

/** Acts by which a viewer tells Matinee something; they count also while logging is paused. */
export const commandKinds = [
  "list_add",
  "list_remove",
  "like",
  "dislike",
  "unrate",
  "hide",
  "unhide",
  "forget",
] as const;

export const otherKinds = [
  "impression",
  "preview",
  "autoplay",
  "pause",
  "resume",
  "progress",
  "startup",
  "stall",
  "quality",
  "rate",
  "visibility",
  "error",
  "search",
  "loss",
  ...commandKinds,
] as const;

/** Kinds that concern no title. */
export const titlelessKinds = ["search", "visibility", "loss"] as const;

export type ScoringKind = (typeof scoringKinds)[number];
export type EventKind = ScoringKind | (typeof otherKinds)[number];

/** Ways in which the viewings of a title become one strength; `strength.ts` has the arithmetic. */
export const foldNames = ["viewing", "sum", "max", "last"] as const;

export type FoldName = (typeof foldNames)[number];

/** A version of the weights: what each kind is worth, how viewings fold, and how fast they fade. */
export type EventWeights = Record<ScoringKind, number> & {
  version: number;
  fold?: FoldName; // left out, the n-th best viewing counts 1/n
  halfLifeDays?: number | null; // left out or null, nothing fades
};

/** Where a title stood on a page: ranking id, zero-based row and position. */
export type Placement = { rankingId: string; row: number; position: number };

export function isScoring(kind: EventKind): kind is ScoringKind {
  return scoringKinds.some((scoring) => scoring === kind);
}
