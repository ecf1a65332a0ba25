import { parentPort, workerData } from "node:worker_threads";
import type { EventKind } from "@/lib/events/kinds";
import { CopyReader } from "@/lib/rankings/bulk/copy-reader";
import { copied, EventRows } from "@/lib/rankings/bulk/event-rows";
import { foldRecords } from "@/lib/rankings/bulk/fold-records";
import type { GrowingTable } from "@/lib/rankings/bulk/growing-table";
import { packedKinds } from "@/lib/rankings/packed-title";
import type { Weighing } from "@/lib/rankings/weighing";
import { buildWhereItFits } from "@/lib/recommender/kernel/build-where-it-fits";
import type { MergeRequest } from "@/lib/recommender/kernel/merge-order";

/** What a fold thread begins with; pieces of the copied log follow as messages. */
export type FoldOrder = {
  viewers: string; // their ids, line by line: one text crosses to a thread sooner than many
  helping: Uint8Array;
  by: Weighing;
  kinds: readonly EventKind[]; // by the numbers that stand for them in bytes
};

// The whole life of a thread that folds the log; `npm run kernel` bundles it into fold-thread-bytes.ts.
const { viewers, helping, by, kinds }: FoldOrder = workerData;
if (String(kinds) !== String(packedKinds)) throw new Error("`npm run kernel` was not run.");
const rows = new EventRows(viewers.split("\n"));
const reader = new CopyReader(copied.length, rows.take);

parentPort?.on("message", (piece: Uint8Array) => {
  reader.take(piece);
  parentPort?.postMessage({ taken: piece.length });
  if (!reader.isDone) return;
  parentPort?.postMessage({ folded: fold() });
  parentPort?.close();
});

function fold() {
  const folded = foldRecords(rows.records, helping.length, by);
  const titles = rows.titles.names();
  const indexOf = (table: GrowingTable) => ({
    ...built({ titles: titles.length, helping, ...table.whole() }),
    size: table.length,
  });
  return {
    ...{ since: by.since, titles, events: rows.records.length },
    states: { lengths: folded.lengths, pieces: folded.states.pieces },
    preferences: indexOf(folded.preferences),
    heat: indexOf(folded.heat),
  };
}

function built(table: Parameters<typeof buildWhereItFits>[0]): MergeRequest {
  const viewers = table.helping.length;
  return {
    ...{ base: buildWhereItFits(table), titles: table.titles, helping: table.helping },
    ...{ isChanged: new Uint8Array(viewers), starts: new Uint32Array(viewers + 1) },
    ...{ ids: new Uint32Array(0), values: new Float64Array(0) },
  };
}
