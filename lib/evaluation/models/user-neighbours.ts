import type { Model, Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { gradedBy, gradeSpace } from "@/lib/evaluation/models/grade";
import { choiceIn, numberIn } from "@/lib/evaluation/models/parameters";
import { dampingOf } from "@/lib/evaluation/models/popularity";
import { measures } from "@/lib/recommender/similarity";
import { UserKnn } from "@/lib/recommender/user-knn";
import { centred, weighted, weightings } from "@/lib/recommender/weighting";

const plain = {
  grading: "binary",
  steepness: 0.2,
  pivot: 0,
  against: 0,
  weighting: "none",
  k1: 1.2,
  b: 0.75,
  measure: "cosine",
  balance: 0.5,
  shrinkage: 0,
  significance: 0,
  power: 2,
  neighbours: 200,
  damping: 0.2, // score × viewers of the title^-damping
};

const space = {
  neighbours: [20, 50, 100, 200, 400],
  power: [1, 1.5, 2, 3],
  shrinkage: [0, 5, 20],
  damping: [0, 0.1, 0.2, 0.3],
  ...gradeSpace,
};

function neighbours(name: string, own: Parameters, ownSpace: PolicySpec["space"] = {}): PolicySpec {
  return {
    name,
    family: "user-user",
    isLive: true,
    parameters: { ...plain, ...own },
    space: { ...space, ...ownSpace },
    bytes: ({ preferences, viewers, titles }) => 48 * preferences + 64 * viewers + 16 * titles,
    fit: ({ train }, chosen) => fitNeighbours(train, chosen),
  };
}

/** The neighbourhood family: who is alike, by each of the measures, and what the alike say. */
export const userNeighbours: readonly PolicySpec[] = [
  neighbours("user-cosine", {}),
  neighbours("user-cosine-plain", { power: 1, damping: 0 }, { power: [1], damping: [0] }),
  neighbours("user-pearson", { measure: "pearson", significance: 50 }, { significance: [10, 50] }),
  neighbours("user-idf", { weighting: "idf" }),
  neighbours("user-tfidf", { weighting: "tfidf", grading: "identity" }),
  neighbours("user-bm25", { weighting: "bm25" }, { k1: [0.6, 1.2, 2.5, 10], b: [0.2, 0.5, 0.75] }),
  neighbours(
    "user-asymmetric",
    { measure: "asymmetric", balance: 0.4 },
    { balance: [0.3, 0.4, 0.6] },
  ),
  neighbours(
    "user-tversky",
    { measure: "tversky", balance: 0.4 },
    { balance: [0.2, 0.4, 0.6, 0.8] },
  ),
  neighbours(
    "user-signed",
    { grading: "power", pivot: 3, against: 0.5 },
    { pivot: [2, 2.5, 3], against: [0.2, 0.5, 1] },
  ),
];

function fitNeighbours(train: World["train"], chosen: Parameters): Model {
  const number = numberIn(chosen);
  const votes = gradedBy(train, chosen);
  const measure = choiceIn(chosen, "measure", measures);
  const likeness = weighted(measure === "pearson" ? centred(train) : votes, {
    weighting: choiceIn(chosen, "weighting", weightings),
    k1: number("k1"),
    b: number("b"),
  });
  const knn = new UserKnn(likeness, votes, {
    measure,
    neighbours: number("neighbours"),
    power: number("power"),
    shrinkage: number("shrinkage"),
    significance: number("significance"),
    balance: number("balance"),
    unlike: false,
  });
  const damping = dampingOf(train, number("damping"));
  return {
    score(viewer, scores) {
      knn.score(viewer, scores);
      for (let title = 0; title < scores.length; title++) scores[title] *= damping[title];
    },
  };
}
