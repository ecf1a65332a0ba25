import { parentPort, workerData } from "node:worker_threads";
import type { EventKind } from "@/lib/events/kinds";
import { CopyReader } from "@/lib/rankings/bulk/copy-reader";
import { copied, EventRows } from "@/lib/rankings/bulk/event-rows";
import { foldShare } from "@/lib/rankings/bulk/fold-records";
import { foldInTwo, type ShareOrder } from "@/lib/rankings/bulk/folding-threads";
import type { ModelImage } from "@/lib/rankings/model-image";
import { packedKinds } from "@/lib/rankings/packed-title";
import type { Weighing } from "@/lib/rankings/weighing";
import type { MergeRequest } from "@/lib/recommender/kernel/merge-order";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";

/** What a fold thread begins with; pieces of the copied log follow as messages. */
export type FoldOrder = {
  viewers: string; // their ids, line by line: one text crosses to a thread sooner than many
  helping: Uint8Array;
  by: Weighing;
  kinds: readonly EventKind[]; // by the numbers that stand for them in bytes
  source: string; // of this very thread, for one more like it
};

/** The log folded: indexes have no base yet, and all their rows in what changed. */
export type Folded = Omit<ModelImage, "viewers"> & { events: number };

export type FoldAnswer = { taken: number } | { folded: Folded };

// The whole life of a thread that folds the log, or a share of one; `npm run kernel` bundles it into fold-thread-bytes.ts.
const order: FoldOrder | ShareOrder = workerData;
if ("share" in order) parentPort?.postMessage(foldShare(order.share, order.by));
else takeLog(order);

function takeLog(whole: FoldOrder) {
  if (String(whole.kinds) !== String(packedKinds)) throw new Error("`npm run kernel` was not run.");
  const rows = new EventRows(whole.viewers.split("\n"));
  const reader = new CopyReader(copied.length, rows.take);
  parentPort?.on("message", async (piece: Uint8Array) => {
    reader.take(piece);
    const answer: FoldAnswer = { taken: piece.length };
    parentPort?.postMessage(answer);
    if (!reader.isDone) return;
    const end: FoldAnswer = { folded: await fold(rows, whole) };
    parentPort?.postMessage(end);
    parentPort?.close();
  });
}

async function fold({ records, titles }: EventRows, whole: FoldOrder): Promise<Folded> {
  const { helping, by } = whole;
  const { states, preferences, heat } = await foldInTwo(records, helping.length, whole);
  const names = titles.names();
  const indexOf = (table: Omit<PreferenceTable, "helping" | "titles">) => ({
    ...orderOf({ titles: names.length, helping, ...table }),
    size: table.ids.length,
  });
  return {
    ...{ since: by.since, titles: names, events: records.length, states },
    preferences: indexOf(preferences),
    heat: indexOf(heat),
  };
}

/** An index of which all is new, to be built by whoever has a thread to spare. */
function orderOf({ helping, ...table }: PreferenceTable): MergeRequest {
  const isChanged = new Uint8Array(helping.length).fill(1);
  return { base: undefined, ...table, helping: helping.slice(), isChanged };
}
