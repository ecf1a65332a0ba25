import { parentPort, workerData } from "node:worker_threads";
import { allocatePlain, allocateWasm } from "@/lib/recommender/kernel/base-memory";
import { type MergeRequest, mergeBase } from "@/lib/recommender/kernel/merge-order";

// The whole life of a merge thread; `npm run kernel` bundles it into merge-thread-bytes.ts.
parentPort?.postMessage(merge(workerData));

function merge(request: MergeRequest) {
  try {
    return mergeBase(request, { allocate: allocateWasm, thickFrom: 0.1 });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // no WebAssembly memory of that size: plain JavaScript reads thick segments slowly
    return mergeBase(request, { allocate: allocatePlain, thickFrom: Number.POSITIVE_INFINITY });
  }
}
