import { parentPort, workerData } from "node:worker_threads";
import { damaged, readChecked } from "@/lib/rankings/checked-bytes";

/** Where a section stands in an open file, and the shared memory of its length that it is wanted in. */
export type SectionOrder = { name: string; at: number; crc: number; into: Uint8Array };

/** Comes for each order in its turn; a fault is a sentence. */
export type SectionAnswer = { name: string; fault?: string };

// The whole life of a thread that reads sections and checks them; `npm run kernel` bundles it into section-thread-bytes.ts.
const file: number = workerData; // a descriptor, which threads share

parentPort?.on("message", (order: SectionOrder) => {
  const answer: SectionAnswer = { name: order.name, fault: faultOf(order) };
  parentPort?.postMessage(answer);
});

function faultOf({ name, at, crc, into }: SectionOrder) {
  try {
    return readChecked({ file, at, crc }, into) ? undefined : damaged(name).message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
