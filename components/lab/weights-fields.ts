import type { EventWeights, ScoringKind } from "@/lib/events/kinds";
import type { Factor } from "@/lib/policies/factors";
import { MOST_DAYS, MOST_WEIGHT } from "@/lib/weights/schema";

/** What each kind is worth as shipped, and what has to happen for it. */
export const weightFactors: Record<ScoringKind, Factor> = {
  click: [1, 0, MOST_WEIGHT, "weight", "the title was opened"],
  play: [2, 0, MOST_WEIGHT, "weight", "a trailer that was asked for began"],
  skip: [3, 0, MOST_WEIGHT, "weight", "the viewer jumped within it, either way"],
  complete: [4, 0, MOST_WEIGHT, "weight", "95 % of its seconds were really played"],
  close: [2, 0, MOST_WEIGHT, "weight", "it was left after a play, before the end"],
};

export const halfLifeFactor: Factor = [
  0,
  0,
  MOST_DAYS,
  "days",
  "before the viewer's last act at which an act counts half; 0 lets nothing fade",
];

/** A version as a form types it. */
export function fieldsOf(weights: EventWeights) {
  const { click, play, skip, complete, close, fold = "viewing", halfLifeDays } = weights;
  return { click, play, skip, complete, close, fold, halfLifeDays: halfLifeDays ?? 0 };
}
