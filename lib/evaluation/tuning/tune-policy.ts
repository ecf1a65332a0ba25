import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { partParameters } from "@/lib/evaluation/models/part-parameters";
import { measureOf } from "@/lib/evaluation/tuning/measure";
import { type Step, search } from "@/lib/evaluation/tuning/search";

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

/** Searches a policy's space on parts hidden within the training part. What is to be found later is never read. */
export async function tunePolicy(
  policy: PolicySpec,
  world: World,
  options: TuningOptions,
): Promise<Tuned> {
  if (!policy.space)
    return { policy: policy.name, parameters: policy.parameters, ndcg: 0, path: [] };
  const { patienceSeconds, clock, tries } = options;
  const end = clock() + 1000 * patienceSeconds;
  const measure = measureOf(policy, world, options);
  const chance = chanceFrom(world.seed);
  const { best, path } = await search(policy, measure, {
    tries,
    chance,
    isOver: () => clock() > end,
  });
  return { policy: policy.name, parameters: best.parameters, ndcg: best.ndcg, path };
}

/**
 * Tunes each part of a policy that puts parts together, and takes what was found for all of them where that does
 * better than the defaults of all: parts that are best alone need not be best together.
 */
export async function tuneParts(
  { name, parameters, parts, ...policy }: PolicySpec & Required<Pick<PolicySpec, "parts">>,
  world: World,
  options: Omit<TuningOptions, "tries"> & { tunePart: (part: PolicySpec) => Promise<Tuned> },
): Promise<Tuned> {
  const found = new Map<string, Parameters>();
  const usable = parts(world);
  for (const part of usable) found.set(part.name, (await options.tunePart(part)).parameters);
  const together = partParameters(usable, (part) => found.get(part.name) ?? part.parameters);
  const measure = measureOf({ name, parameters, ...policy }, world, { ...options, tries: 2 });
  const path: Step[] = [];
  for (const candidate of [parameters, { ...parameters, ...together }]) {
    const ndcg = await measure(candidate);
    const isBest = path.every((step) => ndcg > step.ndcg);
    path.push({ parameters: candidate, ndcg, isBest });
  }
  const best = path.findLast(({ isBest }) => isBest) ?? path[0];
  return { policy: name, parameters: best.parameters, ndcg: best.ndcg, path };
}
