import type { Model, Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { gradedBy, gradeSpace } from "@/lib/evaluation/models/grade";
import { numberIn } from "@/lib/evaluation/models/parameters";
import { dampingOf } from "@/lib/evaluation/models/popularity";
import { TitleVotes } from "@/lib/evaluation/models/title-votes";
import { UserKnn } from "@/lib/recommender/user-knn";

/** Item-item cosine (Sarwar et al. 2001): titles watched by the same viewers as one's own. */
export const itemCosine: PolicySpec = {
  name: "item-cosine",
  family: "item-item",
  isLive: false,
  parameters: {
    grading: "binary",
    steepness: 0.2,
    pivot: 0,
    against: 0,
    neighbours: 100, // like titles kept of each title
    power: 1,
    shrinkage: 0,
    damping: 0,
  },
  space: {
    neighbours: [20, 50, 100, 200],
    power: [0.5, 1, 1.5, 2],
    shrinkage: [0, 5, 20],
    damping: [-0.2, -0.1, 0, 0.1],
    ...gradeSpace,
  },
  bytes: ({ preferences, titles }) => 40 * preferences + titles * (64 + 100 * 16),
  fit: ({ train }, chosen) => fitTitles(train, chosen),
};

function fitTitles(train: World["train"], chosen: Parameters): Model {
  const number = numberIn(chosen);
  const rows = gradedBy(train, chosen);
  const columns = rows.transposed();
  const alike = new UserKnn(columns, columns, {
    measure: "cosine",
    neighbours: number("neighbours"),
    power: number("power"),
    shrinkage: number("shrinkage"),
    significance: 0,
    balance: 0.5,
    unlike: false,
  });
  const scale = dampingOf(train, number("damping"));
  const votes = titlesThatVoteFor(alike, train.columns, scale);
  return { score: (viewer, scores) => votes.score(rows.line(viewer), scores) };
}

function titlesThatVoteFor(alike: UserKnn, titles: number, scale: Float64Array) {
  const votes = new TitleVotes(titles);
  for (let title = 0; title < titles; title++) {
    for (const { viewer: like, similarity } of alike.neighbours(title)) {
      votes.add(title, like, similarity * scale[title]);
    }
  }
  return votes;
}
