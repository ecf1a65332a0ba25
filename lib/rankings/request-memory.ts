import type { MergeRequest } from "@/lib/recommender/kernel/merge-order";

/** What can be handed over with a request: all but its base, which threads share. */
export function memoryOf({ isChanged, helping, starts, ids, values }: MergeRequest) {
  return [isChanged, helping, starts, ids, values].map((array) => array.buffer as ArrayBuffer);
}
