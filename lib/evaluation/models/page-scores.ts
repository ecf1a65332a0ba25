import type { Model, Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { numberIn } from "@/lib/evaluation/models/parameters";
import { confidenceOf } from "@/lib/recommender/confidence";
import { type Policy, userCosine, userRidge } from "@/lib/recommender/policy";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { TitleScores } from "@/lib/recommender/title-scores";

const scoreSpace = {
  popularityDamping: [-0.1, 0, 0.05, 0.1, 0.15, 0.2],
  popularityMass: [0.02, 0.05, 0.15, 0.3],
};

const neighbourSpace = {
  neighbours: [10, 20, 30, 50, 100, 200],
  shrinkage: [0, 2, 5, 10],
  similarityPower: [1, 1.5, 2, 3],
};

const ridgeSpace = {
  ridgeNoise: [2, 3, 4, 6, 8, 12, 16, 24],
  ridgeActivity: [0, 0.25, 0.5],
  ridgeCommonness: [0, 0.05, 0.1, 0.2, 0.3],
};

/**
 * The very code and numbers that pages are made with, content apart: live index, friends' pulls, circle. What tuning
 * finds for them can be entered as a version of the policy.
 */
export const pageScores: readonly PolicySpec[] = [
  pages("page-cosine", userCosine, neighbourSpace),
  pages("page-ridge", userRidge, ridgeSpace),
];

function pages(name: string, policy: Policy, space: PolicySpec["space"]): PolicySpec {
  const { name: _, version: __, ...numbers } = policy;
  return {
    name,
    family: "user-user",
    isLive: true,
    parameters: numbers,
    space: { ...scoreSpace, ...space },
    bytes: ({ preferences, viewers, titles }) => 120 * preferences + 400 * (viewers + titles),
    fit: ({ train }, chosen) => fitPages(train, chosen),
  };
}

function fitPages(train: World["train"], chosen: Parameters): Model {
  const policy = policyOf(chosen);
  const index = pageIndex(train, policy);
  return {
    score(viewer, scores) {
      const known = new TitleScores(index, String(viewer), policy);
      for (let title = 0; title < scores.length; title++) scores[title] = known.of(String(title));
    },
  };
}

/** The policy that pages are made by. */
export const pagePolicy = userRidge;

/** A data set as the live index has it. */
export function pageIndex(train: World["train"], policy: Policy) {
  const index = new PreferenceIndex();
  for (let viewer = 0; viewer < train.rows; viewer++) {
    const { ids, values, length } = train.line(viewer);
    index.setHelping(String(viewer), true);
    for (let i = 0; i < length; i++) {
      const opinion = values[i] < 0 ? "dislike" : null; // how a data set says it
      const confidence = confidenceOf({ strength: values[i], opinion }, policy);
      index.set(String(viewer), String(ids[i]), confidence);
    }
  }
  return index;
}

function policyOf(chosen: Parameters): Policy {
  const number = numberIn(chosen);
  const names = Object.keys(userCosine).filter((name) => name !== "name" && name !== "version");
  const numbers = Object.fromEntries(names.map((name) => [name, number(name)]));
  return { ...userCosine, ...numbers };
}
