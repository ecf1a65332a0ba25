import type { ContestOptions } from "@/lib/evaluation/contest";
import type { PolicySpec, World } from "@/lib/evaluation/model";
import { type Tuned, tuneParts, tunePolicy } from "@/lib/evaluation/tuning/tune-policy";
import type { Arguments } from "./arguments";

const USUAL_SECONDS = 120; // for one policy and one split

/** Tunes policies as a contest comes to them, each inside the training part and once a split, and remembers how. */
export function tunerFor(
  { k, tries, validations, patience }: Pick<Arguments, "k" | "tries" | "validations" | "patience">,
  { clock, tell }: Pick<ContestOptions, "clock" | "tell">,
) {
  const tuned: Tuned[] = [];
  const patienceSeconds = Number.isFinite(patience) ? patience : USUAL_SECONDS;
  const options = { k, tries, validations, clock, tell, patienceSeconds };
  const known = new WeakMap<World["train"], Map<string, Tuned>>();
  const tuneOnce = async (policy: PolicySpec, world: World): Promise<Tuned> => {
    const before = known.get(world.train) ?? new Map<string, Tuned>();
    known.set(world.train, before);
    const { parts } = policy;
    const found =
      before.get(policy.name) ??
      (parts
        ? await tuneParts({ ...policy, parts }, world, {
            ...options,
            tunePart: (part) => tuneOnce(part, world),
          })
        : await tunePolicy(policy, world, options));
    if (!before.has(policy.name)) tuned.push(found);
    before.set(policy.name, found);
    return found;
  };
  const tune: ContestOptions["tune"] = async (policy, world) => {
    return (await tuneOnce(policy, world)).parameters;
  };
  return { tune, tuned };
}
