import { log } from "@/lib/log";
import { buildInThread } from "@/lib/rankings/build-in-thread";
import { inSlices } from "@/lib/rankings/pauses";
import { BaseIndex } from "@/lib/recommender/kernel/base-index";
import { packOrder } from "@/lib/recommender/kernel/merge-order";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

/** Starts a merge in a thread of its own when enough has gathered; gives its end, or undefined. */
export function mergeWhenDue(index: PreferenceIndex): Promise<boolean> | undefined {
  return index.isMergeDue ? startMerge(index) : undefined;
}

/** Merges, due or not, only while no other merge of the index is under way; tells whether it went well. */
export async function startMerge(index: PreferenceIndex): Promise<boolean> {
  const startedAt = performance.now();
  const order = index.beginMerge();
  try {
    const built = await buildInThread(await inSlices(packOrder(order)));
    index.finishMerge(await inSlices(BaseIndex.of(built)));
    const milliseconds = Math.round(performance.now() - startedAt);
    log().debug({ milliseconds, ...index.shape }, "the preferences were merged");
    return true;
  } catch (error) {
    index.cancelMerge(); // the overlay goes on answering
    const reason = error instanceof Error ? error.message : error; // a stack would show the whole script
    log().warn({ reason }, "the preferences could not be merged");
    return false;
  } finally {
    void mergeWhenDue(index); // much may have been said meanwhile, as when the log is read for the first time
  }
}
