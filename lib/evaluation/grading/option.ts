import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";

/** One way of grading acts: what it changes of a policy, or of what the policy is given to learn from. */
export type GradingOption = {
  group: string;
  name: string;
  parameters?: Parameters;
  /** Turns strengths into others; cells below zero speak against their title. */
  read?: (world: World) => World["train"];
  /** Changes a viewer's finished scores. */
  adjust?: (world: World) => (viewer: number, scores: Float64Array) => void;
};

/** What all others are compared with: a policy as it is. */
export const AS_IT_IS = "as it is";

/** A policy that grades by an option; the data and everything else about it stay. */
export function gradedPolicy(base: PolicySpec, option: GradingOption | null): PolicySpec {
  if (option === null) return { ...base, name: AS_IT_IS };
  const { group, name, parameters, read, adjust } = option;
  return {
    ...base,
    name: `${group}: ${name}`,
    parameters: { ...base.parameters, ...parameters },
    fit: async (world, chosen) => {
      const model = await base.fit({ ...world, train: read?.(world) ?? world.train }, chosen);
      const change = adjust?.(world);
      if (!change) return model;
      return {
        score(viewer, scores) {
          model.score(viewer, scores);
          change(viewer, scores);
        },
      };
    },
  };
}
