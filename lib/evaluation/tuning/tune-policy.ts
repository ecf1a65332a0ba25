import { type Evaluated, evaluateModel } from "@/lib/evaluation/evaluate-model";
import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import type { Split } from "@/lib/evaluation/split";
import { type Step, search } from "@/lib/evaluation/tuning/search";
import { thinningOf } from "@/lib/evaluation/tuning/thinning";
import { validationSplit } from "@/lib/evaluation/tuning/validation";

export type TuningOptions = {
  k: number;
  tries: number; // parameter sets measured, at most
  validations: number; // splits that a set is measured on
  patienceSeconds: number; // after which no further set is tried
  clock: () => number; // milliseconds
  tell: (progress: string) => void;
};

/** What tuning chose, and how it came there; nDCG is that of the validation splits. */
export type Tuned = { policy: string; parameters: Parameters; ndcg: number; path: Step[] };

const SEEDS_APART = 3; // splits of neighbouring seeds stay different up to so many of them

/** Searches a policy's space on parts hidden within the training part. What is to be found later is never read. */
export async function tunePolicy(
  policy: PolicySpec,
  world: World,
  { k, tries, validations, patienceSeconds, clock, tell }: TuningOptions,
): Promise<Tuned> {
  if (!policy.space)
    return { policy: policy.name, parameters: policy.parameters, ndcg: 0, path: [] };
  const end = clock() + 1000 * patienceSeconds;
  const seeds = Array.from({ length: validations }, (_, i) => world.seed * SEEDS_APART + i + 1);
  const splits = seeds.map((seed) => ({ seed, split: validationSplit(world, seed) }));
  let tried = 0;
  const measure = async (parameters: Parameters) => {
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
  const chance = chanceFrom(world.seed);
  const { best, path } = await search(policy, measure, {
    tries,
    chance,
    isOver: () => clock() > end,
  });
  return { policy: policy.name, parameters: best.parameters, ndcg: best.ndcg, path };
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
