import { parentPort, workerData } from "node:worker_threads";
import type { EventKind } from "@/lib/events/kinds";
import { CopyReader } from "@/lib/rankings/bulk/copy-reader";
import { copied, EventRows } from "@/lib/rankings/bulk/event-rows";
import { foldRecords } from "@/lib/rankings/bulk/fold-records";
import type { GrowingTable } from "@/lib/rankings/bulk/growing-table";
import type { ModelImage } from "@/lib/rankings/model-image";
import { packedKinds } from "@/lib/rankings/packed-title";
import { memoryOf } from "@/lib/rankings/request-memory";
import type { Weighing } from "@/lib/rankings/weighing";
import type { MergeRequest } from "@/lib/recommender/kernel/merge-order";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";

/** What a fold thread begins with; pieces of the copied log follow as messages. */
export type FoldOrder = {
  viewers: string; // their ids, line by line: one text crosses to a thread sooner than many
  helping: Uint8Array;
  by: Weighing;
  kinds: readonly EventKind[]; // by the numbers that stand for them in bytes
};

/** The log folded: indexes have no base yet, and all their rows in what changed. */
export type Folded = Omit<ModelImage, "viewers"> & { events: number };

export type FoldAnswer = { taken: number } | { folded: Folded };

// The whole life of a thread that folds the log; `npm run kernel` bundles it into fold-thread-bytes.ts.
const { viewers, helping, by, kinds }: FoldOrder = workerData;
if (String(kinds) !== String(packedKinds)) throw new Error("`npm run kernel` was not run.");
const rows = new EventRows(viewers.split("\n"));
const reader = new CopyReader(copied.length, rows.take);

parentPort?.on("message", (piece: Uint8Array) => {
  reader.take(piece);
  const answer: FoldAnswer = { taken: piece.length };
  parentPort?.postMessage(answer);
  if (!reader.isDone) return;
  const folded = fold();
  const end: FoldAnswer = { folded };
  parentPort?.postMessage(end, [...memoryOf(folded.preferences), ...memoryOf(folded.heat)]);
  parentPort?.close();
});

function fold(): Folded {
  const folded = foldRecords(rows.records, helping.length, by);
  const titles = rows.titles.names();
  const indexOf = (table: GrowingTable) => ({
    ...orderOf({ titles: titles.length, ...table.whole() }),
    size: table.length,
  });
  return {
    ...{ since: by.since, titles, events: rows.records.length },
    states: { lengths: folded.lengths, pieces: folded.states.pieces },
    preferences: indexOf(folded.preferences),
    heat: indexOf(folded.heat),
  };
}

/** An index of which all is new, to be built by whoever has a thread to spare. */
function orderOf(table: Omit<PreferenceTable, "helping">): MergeRequest {
  const isChanged = new Uint8Array(helping.length).fill(1);
  return { base: undefined, ...table, helping: helping.slice(), isChanged };
}
