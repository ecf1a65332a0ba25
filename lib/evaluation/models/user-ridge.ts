import type { Model, Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { gradedBy, gradeParameters, gradeSpace } from "@/lib/evaluation/models/grade";
import { numberIn } from "@/lib/evaluation/models/parameters";
import { inverseByTitles, inverseByViewers, lineOf } from "@/lib/evaluation/models/ridge-inverse";
import { circleOf, type RidgeOptions, RidgeWorld } from "@/lib/recommender/ridge-world";
import { UserRidge } from "@/lib/recommender/user-ridge";

const parameters = {
  ...gradeParameters,
  noise: 8,
  activity: 0.25,
  commonness: 0.1,
  damping: 0.1,
  popularityMass: 0.05,
  nearest: Number.POSITIVE_INFINITY,
};

const space = {
  noise: [2, 3, 4, 6, 8, 12, 16, 24],
  activity: [0, 0.25, 0.5],
  commonness: [0, 0.05, 0.1, 0.2, 0.3],
  damping: [-0.1, 0, 0.05, 0.1, 0.15, 0.2],
  ...gradeSpace,
};

/** User-user ridge over everybody. Fitted through the smaller inverse, which gives what the live solver gives. */
export const userRidge: PolicySpec = {
  name: "user-ridge",
  family: "user-user",
  isLive: true,
  parameters,
  space,
  bytes: ({ viewers, titles, preferences }) =>
    16 * Math.min(viewers, titles) ** 2 + 24 * preferences + 32 * (viewers + titles),
  fit: ({ train }, chosen) => invertedRidge(train, chosen),
};

/** The same over the nearest viewers alone, solved for one viewer at a time. */
export const userRidgeNearest: PolicySpec = {
  name: "user-ridge-nearest",
  family: "user-user",
  isLive: true,
  parameters: { ...parameters, nearest: 200 },
  space: { ...space, nearest: [50, 100, 200, 400] },
  bytes: ({ viewers, titles, preferences }) => 24 * preferences + 64 * (viewers + titles),
  fit: ({ train }, chosen) =>
    new UserRidge(circleOf(gradedBy(train, chosen)), ridgeOptionsOf(chosen)),
};

export function ridgeOptionsOf(chosen: Parameters): RidgeOptions {
  const number = numberIn(chosen);
  return {
    noise: number("noise"),
    activity: number("activity"),
    commonness: number("commonness"),
    damping: number("damping"),
    popularityMass: number("popularityMass"),
    nearest: chosen.nearest === undefined ? Number.POSITIVE_INFINITY : Number(chosen.nearest),
    tolerance: 1e-4,
    steps: 100,
  };
}

function invertedRidge(train: World["train"], chosen: Parameters): Model {
  const options = ridgeOptionsOf(chosen);
  const circle = circleOf(gradedBy(train, chosen));
  const world = new RidgeWorld(circle, options);
  const inverse = (circle.titles < circle.viewers ? inverseByTitles : inverseByViewers)(
    world,
    circle.titles,
  );
  return {
    score(viewer, scores) {
      inverse.spread(viewer, scores);
      const own = inverse.own(viewer);
      const { ids, values, length } = lineOf(world, viewer);
      for (let i = 0; i < length; i++) scores[ids[i]] -= own * values[i];
      for (let title = 0; title < scores.length; title++) {
        const said = options.popularityMass * world.circle[title] - scores[title] / own;
        scores[title] = said * world.scale[title];
      }
    },
  };
}
