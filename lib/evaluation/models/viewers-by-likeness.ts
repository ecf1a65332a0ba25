import type { Model, Parameters } from "@/lib/evaluation/model";
import { choiceIn, numberIn } from "@/lib/evaluation/models/parameters";
import { viewersPerTitle } from "@/lib/evaluation/models/popularity";
import { measures } from "@/lib/recommender/similarity";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { UserKnn } from "@/lib/recommender/user-knn";
import { graded, gradings, weighted, weightings } from "@/lib/recommender/weighting";

export const knnParameters = {
  neighbours: 100,
  power: 2,
  shrinkage: 0,
  significance: 0,
  balance: 0.5,
  damping: 0.1, // score × viewers of the title^-damping
  grading: "binary",
  steepness: 1,
  pivot: 0,
  against: 0,
  weighting: "none",
  k1: 1.2,
  b: 0.75,
};

export const knnSpace = {
  neighbours: [20, 50, 100, 200, 400],
  power: [1, 1.5, 2, 3],
  shrinkage: [0, 5, 20],
  damping: [0, 0.1, 0.2],
  grading: ["binary", "identity", "log"],
  weighting: weightings,
};

/** The neighbourhood family: grade, weigh, find the alike, add up what they say. */
export function viewersByLikeness(train: SparseMatrix, parameters: Parameters): Model {
  const number = numberIn(parameters);
  const votes = graded(train, {
    grading: choiceIn(parameters, "grading", gradings),
    steepness: number("steepness"),
    pivot: number("pivot"),
    against: number("against"),
  });
  const likeness = weighted(votes, {
    weighting: choiceIn(parameters, "weighting", weightings),
    k1: number("k1"),
    b: number("b"),
  });
  const knn = new UserKnn(likeness, votes, {
    measure: choiceIn(parameters, "measure", measures),
    neighbours: number("neighbours"),
    power: number("power"),
    shrinkage: number("shrinkage"),
    significance: number("significance"),
    balance: number("balance"),
    unlike: false,
  });
  const damping = viewersPerTitle(train).map((n) => Math.max(1, n) ** -number("damping"));
  return {
    score(viewer, scores) {
      knn.score(viewer, scores);
      for (let title = 0; title < scores.length; title++) scores[title] *= damping[title];
    },
  };
}
