import type { PolicySpec } from "@/lib/evaluation/model";
import { gradedBy, gradeParameters, gradeSpace } from "@/lib/evaluation/models/grade";
import { inverseByTitles, inverseByViewers } from "@/lib/evaluation/models/ridge-inverse";
import { ridgeOptionsOf } from "@/lib/evaluation/models/user-ridge";
import { circleOf, RidgeWorld } from "@/lib/recommender/ridge-world";

/**
 * EASE (Steck 2019): every title explained by the other titles of the viewer, −(x_u Q)_t / Q_tt. What stands above
 * the line is the user ridge's own score of a title not yet watched; the two differ by the factor of each title.
 */
export const ease: PolicySpec = {
  name: "ease",
  family: "item-item",
  isLive: false,
  parameters: { ...gradeParameters, noise: 8, activity: 0, commonness: 0, damping: 0 },
  space: {
    noise: [2, 3, 4, 6, 8, 12, 16, 24],
    activity: [0, 0.25, 0.5],
    commonness: [0, 0.1, 0.2],
    damping: [-0.1, 0, 0.1, 0.2],
    ...gradeSpace,
  },
  bytes: ({ viewers, titles, preferences }) =>
    16 * Math.min(viewers, titles) ** 2 + 24 * preferences + 32 * (viewers + titles),
  fit: ({ train }, chosen) => {
    const circle = circleOf(gradedBy(train, chosen));
    const world = new RidgeWorld(circle, ridgeOptionsOf({ ...chosen, popularityMass: 0 }));
    const inverse = (circle.titles < circle.viewers ? inverseByTitles : inverseByViewers)(
      world,
      circle.titles,
    );
    const factor = inverse.titleDiagonal().map((own, title) => -world.scale[title] / own);
    return {
      score(viewer, scores) {
        inverse.spread(viewer, scores);
        for (let title = 0; title < scores.length; title++) scores[title] *= factor[title];
      },
    };
  },
};
