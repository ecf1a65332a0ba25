import { setImmediate as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { log } from "@/lib/log";
import { mergeThreadBytes } from "@/lib/rankings/merge-thread-bytes";
import { BaseIndex } from "@/lib/recommender/kernel/base-index";
import type { BuiltBase } from "@/lib/recommender/kernel/build-base";
import { type MergeOrder, packOrder } from "@/lib/recommender/kernel/merge-order";
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
    index.finishMerge(new BaseIndex(await buildInThread(order)));
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

async function buildInThread(order: MergeOrder): Promise<BuiltBase> {
  const packing = packOrder(order);
  let step = packing.next();
  while (!step.done) {
    await pause();
    step = packing.next();
  }
  const { isChanged, helping, starts, ids, values } = step.value;
  const transferList = [isChanged, helping, starts, ids, values].map(
    (array) => array.buffer as ArrayBuffer,
  );
  const options = { eval: true, workerData: step.value, transferList, execArgv: [] };
  const source = Buffer.from(mergeThreadBytes, "base64").toString();
  const thread = new Worker(source, options);
  thread.unref();
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The merge thread ended with ${code}.`)));
  });
}
