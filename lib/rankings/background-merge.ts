import { setImmediate as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { log } from "@/lib/log";
import { mergeThreadBytes } from "@/lib/rankings/merge-thread-bytes";
import { BaseIndex } from "@/lib/recommender/kernel/base-index";
import type { BuiltBase } from "@/lib/recommender/kernel/build-base";
import { type MergeOrder, packOrder } from "@/lib/recommender/kernel/merge-order";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";

const MERGE_FROM = 50_000; // preferences in the overlay; below, the overlay alone answers as fast
const MERGE_PART = 1 / 32; // of the base; rows beside it are walked one by one

type Merging = { isRunning: boolean; milliseconds: number; notBelow: number };

const merging = new WeakMap<PreferenceIndex, Merging>();

/** Starts a merge in a thread of its own when enough has gathered; gives its end, or undefined. */
export function mergeWhenDue(index: PreferenceIndex): Promise<void> | undefined {
  const { overlay, base } = index.shape;
  const { isRunning, notBelow } = stateOf(index);
  if (isRunning || overlay < Math.max(MERGE_FROM, base * MERGE_PART, notBelow)) return;
  return startMerge(index);
}

function stateOf(index: PreferenceIndex) {
  const state = merging.get(index) ?? { isRunning: false, milliseconds: 0, notBelow: 0 };
  merging.set(index, state);
  return state;
}

/** How long the last merge of an index took, in another thread; zero before the first. */
export function lastMergeMilliseconds(index: PreferenceIndex) {
  return Math.round(merging.get(index)?.milliseconds ?? 0);
}

/** Merges, due or not; only while no other merge of the index runs. */
export async function startMerge(index: PreferenceIndex) {
  const state = stateOf(index);
  state.isRunning = true;
  const startedAt = performance.now();
  try {
    index.finishMerge(new BaseIndex(await buildInThread(index.beginMerge())));
    state.milliseconds = performance.now() - startedAt;
  } catch (error) {
    index.cancelMerge(); // the overlay goes on answering
    state.notBelow = index.shape.overlay * 2;
    const reason = error instanceof Error ? error.message : error; // a stack would show the whole script
    log().warn({ reason }, "the preferences could not be merged");
  } finally {
    state.isRunning = false;
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
