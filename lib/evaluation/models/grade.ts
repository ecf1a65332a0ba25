import type { Parameters, World } from "@/lib/evaluation/model";
import { choiceIn, numberIn } from "@/lib/evaluation/models/parameters";
import { graded, gradings } from "@/lib/recommender/weighting";

/** How strengths are read, for every policy that reads them. */
export const gradeParameters = { grading: "power", steepness: 0.3, pivot: 0, against: 0 };

export const gradeSpace = {
  grading: ["binary", "power"],
  steepness: [0.2, 0.3, 0.4, 0.5, 0.7, 1],
};

export function gradedBy(train: World["train"], chosen: Parameters) {
  const number = numberIn(chosen);
  return graded(train, {
    grading: choiceIn(chosen, "grading", gradings),
    steepness: number("steepness"),
    pivot: number("pivot"),
    against: number("against"),
  });
}
