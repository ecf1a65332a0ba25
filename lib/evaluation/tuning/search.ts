import type { Parameters, PolicySpec } from "@/lib/evaluation/model";
import { shuffled } from "@/lib/evaluation/top-titles";

export type Step = { parameters: Parameters; ndcg: number; isBest: boolean };

export type SearchOptions = {
  tries: number; // parameter sets measured, at most
  chance: () => number;
  isOver: () => boolean; // whether time is up
};

const LEAST_GAIN = 0.004; // of the best so far, which a change must bring: less is the luck of the split
const RANDOM_SHARE = 0.25; // of the tries, spent on sets drawn anywhere in the space

/**
 * Finds good parameters: the defaults, a few random sets (Bergstra and Bengio 2012), then from the best of these
 * one parameter at a time, step by step along its values as long as that helps.
 */
export async function search(
  { parameters, space = {} }: Pick<PolicySpec, "parameters" | "space">,
  measure: (parameters: Parameters) => Promise<number>,
  { tries, chance, isOver }: SearchOptions,
): Promise<{ best: Step; path: Step[] }> {
  const path: Step[] = [];
  const known = new Map<string, number>();
  let best: Step = { parameters, ndcg: -1, isBest: true };
  const isDone = () => known.size >= tries || (known.size > 0 && isOver());
  const isBetter = async (candidate: Parameters) => {
    const key = JSON.stringify(candidate);
    if (known.has(key) || isDone()) return false;
    const ndcg = await measure(candidate);
    known.set(key, ndcg);
    const step = { parameters: candidate, ndcg, isBest: ndcg > best.ndcg * (1 + LEAST_GAIN) };
    path.push(step);
    if (step.isBest) best = step;
    return step.isBest;
  };
  await isBetter(parameters);
  for (let i = 0; i < tries * RANDOM_SHARE; i++) await isBetter(drawn(parameters, space, chance));
  for (let before = ""; before !== JSON.stringify(best.parameters) && !isDone(); ) {
    before = JSON.stringify(best.parameters);
    const names = Object.keys(space);
    for (const at of shuffled(Int32Array.from(names.keys()), chance)) {
      await climb(names[at], space[names[at]], { current: () => best.parameters, isBetter });
    }
  }
  return { best, path };
}

type Space = NonNullable<PolicySpec["space"]>;

function drawn(parameters: Parameters, space: Space, chance: () => number): Parameters {
  const choices = Object.entries(space).map(([name, values]) => [
    name,
    values[Math.floor(chance() * values.length)],
  ]);
  return { ...parameters, ...Object.fromEntries(choices) };
}

/** Walks along one parameter: numbers to the next in order while that helps, words one after the other. */
async function climb(
  name: string,
  values: Space[string],
  search: { current: () => Parameters; isBetter: (candidate: Parameters) => Promise<boolean> },
) {
  const attempt = (value: Space[string][number]) =>
    search.isBetter({ ...search.current(), [name]: value });
  const now = search.current()[name];
  const numbers = values.filter((value) => typeof value === "number");
  if (typeof now !== "number" || numbers.length < values.length) {
    for (const value of values) await attempt(value);
    return;
  }
  const above = numbers.filter((value) => value > now).toSorted((a, b) => a - b);
  const below = numbers.filter((value) => value < now).toSorted((a, b) => b - a);
  for (const way of [above, below]) {
    for (const value of way) if (!(await attempt(value))) break;
    if (search.current()[name] !== now) return;
  }
}
