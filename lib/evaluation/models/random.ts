import type { PolicySpec } from "@/lib/evaluation/model";
import { chanceFrom } from "@/lib/evaluation/models/chance";

/** Lists drawn from the seed and the viewer's number alone: what knowing nothing is worth. */
export const random: PolicySpec = {
  name: "random",
  family: "baseline",
  isLive: true,
  parameters: {},
  bytes: () => 0,
  fit: ({ seed }) => ({
    score(viewer, scores) {
      const chance = chanceFrom(seed * 1_000_003 + viewer);
      for (let title = 0; title < scores.length; title++) scores[title] = chance();
    },
  }),
};
