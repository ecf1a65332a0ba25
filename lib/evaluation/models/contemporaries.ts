import type { Model, PolicySpec, World } from "@/lib/evaluation/model";
import { median } from "@/lib/evaluation/models/median";

const DAY = 86_400;

/** What was watched by those who were around at the same time: a viewer's votes fade with the days between the two. */
export const contemporaries: PolicySpec = {
  name: "contemporaries",
  family: "user-user",
  isLive: false,
  parameters: { days: 180 },
  space: { days: [30, 90, 180, 365, 1000] },
  bytes: ({ preferences }) => 16 * preferences,
  fit: (world, chosen) => contemporariesModel(world, Number(chosen.days)),
};

export function contemporariesModel({ train, times }: World, days: number): Model {
  if (!times) throw new Error("This data does not say when anything was watched.");
  const { rows, starts, ids } = train;
  const moments = Float64Array.from({ length: rows }, (_, viewer) =>
    median(times.subarray(starts[viewer], starts[viewer + 1])),
  );
  return {
    score(viewer, scores) {
      scores.fill(0);
      for (let other = 0; other < rows; other++) {
        if (other === viewer || starts[other] === starts[other + 1]) continue;
        const apart = Math.abs(moments[other] - moments[viewer]) / DAY;
        const vote = Number.isNaN(apart) ? 1 : Math.exp(-apart / days) + 1e-3; // nobody is quite forgotten
        for (let i = starts[other]; i < starts[other + 1]; i++) scores[ids[i]] += vote;
      }
    },
  };
}
