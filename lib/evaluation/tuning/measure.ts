import { type Evaluated, evaluateModel } from "@/lib/evaluation/evaluate-model";
import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import type { Split } from "@/lib/evaluation/split";
import { thinningOf } from "@/lib/evaluation/tuning/thinning";
import type { TuningOptions } from "@/lib/evaluation/tuning/tune-policy";
import { validationSplit } from "@/lib/evaluation/tuning/validation";

const SEEDS_APART = 3; // splits of neighbouring seeds stay different up to so many of them

/** What a policy's parameters are worth: mean nDCG on parts hidden within the training part, told one by one. */
export function measureOf(
  policy: Pick<PolicySpec, "name" | "parameters" | "fit">,
  world: World,
  { k, tries, validations, tell }: Pick<TuningOptions, "k" | "tries" | "validations" | "tell">,
) {
  const seeds = Array.from({ length: validations }, (_, i) => world.seed * SEEDS_APART + i + 1);
  const splits = seeds.map((seed) => ({ seed, split: validationSplit(world, seed) }));
  let tried = 0;
  return async (parameters: Parameters) => {
    let sum = 0;
    for (const { seed, split } of splits) {
      const { train, times, titleTags } = split;
      const model = await policy.fit({ train, times, titleTags, seed }, parameters);
      sum += expectedNdcg(evaluateModel(model, split, { k, seed }), split, k);
    }
    const told = `${++tried} of at most ${tries}, ${(sum / validations).toFixed(4)}`;
    tell(`${policy.name}: ${told}${differenceWords(policy.parameters, parameters)}`);
    return sum / validations;
  };
}

/** What a set changes of the defaults, so that a search that is cut short was not for nothing. */
function differenceWords(defaults: Parameters, parameters: Parameters) {
  const others = Object.entries(parameters).filter(([name, value]) => value !== defaults[name]);
  return others.map(([name, value]) => `, ${name} ${value}`).join("");
}

/** nDCG with every viewer's ideal as a real test would have it. */
function expectedNdcg({ viewers, perViewer }: Evaluated, { train, relevant }: Split, k: number) {
  let sum = 0;
  for (const [place, viewer] of viewers.entries()) {
    sum += perViewer.ndcg[place] * thinningOf(viewer, { learnt: train, relevant, k });
  }
  return viewers.length === 0 ? 0 : sum / viewers.length;
}
