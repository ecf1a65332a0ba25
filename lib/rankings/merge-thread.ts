import { parentPort, workerData } from "node:worker_threads";
import { buildWhereItFits } from "@/lib/recommender/kernel/build-where-it-fits";
import { tableOf } from "@/lib/recommender/kernel/merge-order";

// The whole life of a merge thread; `npm run kernel` bundles it into merge-thread-bytes.ts.
parentPort?.postMessage(buildWhereItFits(tableOf(workerData)));
