import { type Evaluated, evaluateModel } from "@/lib/evaluation/evaluate-model";
import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import type { Split } from "@/lib/evaluation/split";
import { thinningOf } from "@/lib/evaluation/tuning/thinning";
import type { TuningOptions } from "@/lib/evaluation/tuning/tune-policy";
import { validationSplit } from "@/lib/evaluation/tuning/validation";

const SEEDS_APART = 3; // splits of neighbouring seeds stay different up to so many of them
const ENOUGH_VIEWERS = 3_000; // asked in all splits together: more splits of a large world cost hours and say the same

/**
 * What a policy's parameters are worth: mean nDCG on parts hidden within the training part, on so many validation splits or
 * as many as ask enough viewers, told one by one.
 */
export function measureOf(
  policy: Pick<PolicySpec, "name" | "parameters" | "fit">,
  world: World,
  { k, tries, validations, tell }: Pick<TuningOptions, "k" | "tries" | "validations" | "tell">,
) {
  const length = Math.min(validations, Math.ceil(ENOUGH_VIEWERS / Math.max(1, world.train.rows)));
  const seeds = Array.from({ length }, (_, i) => world.seed * SEEDS_APART + i + 1);
  const splits = seeds.map((seed) => ({ seed, split: validationSplit(world, seed) }));
  let tried = 0;
  return async (parameters: Parameters) => {
    let sum = 0;
    for (const { seed, split } of splits) {
      const { train, times, titleTags } = split;
      const model = await policy.fit({ train, times, titleTags, seed }, parameters);
      sum += expectedNdcg(evaluateModel(model, split, { k, seed }), split, k);
    }
    const told = `${++tried} of at most ${tries}, ${(sum / length).toFixed(4)}`;
    tell(`${policy.name}: ${told}${differenceWords(policy.parameters, parameters)}`);
    return sum / length;
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
