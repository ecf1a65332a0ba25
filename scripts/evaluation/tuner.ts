import type { ContestOptions } from "@/lib/evaluation/contest";
import { type Tuned, tunePolicy } from "@/lib/evaluation/tuning/tune-policy";
import type { Arguments } from "./arguments";

const MOST_SECONDS = 120; // for one policy and one split

/** Tunes policies as a contest comes to them, each inside the training part, and remembers how. */
export function tunerFor(
  { k, tries, patience }: Pick<Arguments, "k" | "tries" | "patience">,
  { clock, tell }: Pick<ContestOptions, "clock" | "tell">,
) {
  const tuned: Tuned[] = [];
  const tune: ContestOptions["tune"] = async (policy, world) => {
    const patienceSeconds = Math.min(patience, MOST_SECONDS);
    const options = { k, tries, clock, tell, patienceSeconds };
    const found = await tunePolicy(policy, world, options);
    tuned.push(found);
    return found.parameters;
  };
  return { tune, tuned };
}
