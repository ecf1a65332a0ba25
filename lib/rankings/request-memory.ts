import type { MergeRequest } from "@/lib/recommender/kernel/merge-order";

/** What can be handed over with a request: all but its base, and what else threads share. */
export function memoryOf({ isChanged, helping, starts, ids, values }: MergeRequest) {
  const memory = [isChanged, helping, starts, ids, values].map(({ buffer }) => buffer);
  return memory.filter((buffer) => buffer instanceof ArrayBuffer);
}
