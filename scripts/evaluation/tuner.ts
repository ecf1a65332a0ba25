import type { ContestOptions } from "@/lib/evaluation/contest";
import { type Tuned, tunePolicy } from "@/lib/evaluation/tuning/tune-policy";
import type { Arguments } from "./arguments";

const USUAL_SECONDS = 120; // for one policy and one split

/** Tunes policies as a contest comes to them, each inside the training part, and remembers how. */
export function tunerFor(
  { k, tries, validations, patience }: Pick<Arguments, "k" | "tries" | "validations" | "patience">,
  { clock, tell }: Pick<ContestOptions, "clock" | "tell">,
) {
  const tuned: Tuned[] = [];
  const tune: ContestOptions["tune"] = async (policy, world) => {
    const patienceSeconds = Number.isFinite(patience) ? patience : USUAL_SECONDS;
    const options = { k, tries, validations, clock, tell, patienceSeconds };
    const found = await tunePolicy(policy, world, options);
    tuned.push(found);
    return found.parameters;
  };
  return { tune, tuned };
}
