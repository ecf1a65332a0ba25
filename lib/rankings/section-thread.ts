import { readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { crc32 } from "node:zlib";

/** Where a section stands in an open file, and the shared memory of its length that it is wanted in. */
export type SectionOrder = { name: string; at: number; crc: number; into: Uint8Array };

/** Comes for each order in its turn; a fault is a sentence. */
export type SectionAnswer = { name: string; fault?: string };

// The whole life of a thread that reads sections and checks them; `npm run kernel` bundles it into section-thread-bytes.ts.
const SLICE = 2 ** 20; // bytes read and checked while they are in the cache
const file: number = workerData; // a descriptor, which threads share

parentPort?.on("message", (order: SectionOrder) => {
  const answer: SectionAnswer = { name: order.name, fault: faultOf(order) };
  parentPort?.postMessage(answer);
});

function faultOf({ name, at, crc, into }: SectionOrder) {
  try {
    return read(at, into) === crc ? undefined : `The section ${name} is damaged.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Fills memory from a place in the file; gives the checksum of what stands there. */
function read(from: number, into: Uint8Array) {
  let crc = 0;
  for (let at = 0; at < into.length; ) {
    const many = readSync(file, into, at, Math.min(SLICE, into.length - at), from + at);
    if (many === 0) throw new Error("The file is cut off.");
    crc = crc32(into.subarray(at, at + many), crc);
    at += many;
  }
  return crc;
}
