import type { ContestOptions } from "@/lib/evaluation/contest";
import type { Arguments } from "./arguments";

const MEMORY_SHARE = 0.7; // of what is free: the data itself and the lists want room too

/** What every contest of a command shares. */
export function contestOptions({
  k,
  policies,
  patience,
}: Pick<Arguments, "k" | "policies" | "patience">): ContestOptions {
  return {
    k,
    policies,
    freeBytes: MEMORY_SHARE * process.availableMemory(),
    patienceSeconds: patience,
    tell: (progress) => process.stderr.write(`  ${progress}\n`),
    clock: processorTime,
  };
}

/** Milliseconds of work, which other programs on the machine do not lengthen. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** As many seeds as asked for, from the first one on. */
export function seedsOf({ seed, seeds }: Pick<Arguments, "seed" | "seeds">) {
  return Array.from({ length: seeds }, (_, i) => seed + i);
}
