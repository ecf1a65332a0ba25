import { Worker } from "node:worker_threads";
import { mergeThreadBytes } from "@/lib/rankings/merge-thread-bytes";
import { memoryOf } from "@/lib/rankings/request-memory";
import type { BuiltBase } from "@/lib/recommender/kernel/build-base";
import type { MergeRequest } from "@/lib/recommender/kernel/merge-order";

/** Builds a base in a thread of its own, which takes the request's memory over. */
export async function buildInThread(request: MergeRequest): Promise<BuiltBase> {
  const options = {
    ...{ eval: true, execArgv: [], workerData: request },
    transferList: memoryOf(request),
  };
  const source = Buffer.from(mergeThreadBytes, "base64").toString();
  const thread = new Worker(source, options);
  thread.unref();
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The merge thread ended with ${code}.`)));
  });
}
