import { Worker } from "node:worker_threads";
import type { EventRecords } from "@/lib/rankings/bulk/event-records";
import { foldShare, type Share } from "@/lib/rankings/bulk/fold-records";
import { closeUp, type Stretch, sharedTable } from "@/lib/rankings/bulk/table-part";
import type { Weighing } from "@/lib/rankings/weighing";

/** What a thread begins with that folds a share for another one, and answers with the states. */
export type ShareOrder = { share: Share; by: Weighing };

/** Folds records in this thread and in one more, which begins from the same text. */
export async function foldInTwo(
  records: EventRecords,
  viewers: number,
  { by, source }: { by: Weighing; source: string },
) {
  const byViewer = records.byViewer(viewers);
  const stretches = halvesOf(byViewer.starts);
  const common = {
    ...{ records: records.memory, byViewer },
    preferences: sharedTable(viewers, records.length),
    heat: sharedTable(viewers, records.length),
    lengths: new Uint32Array(new SharedArrayBuffer(viewers * 4)),
  };
  const [own, other] = stretches.map((stretch): Share => ({ ...common, stretch }));
  const others = foldElsewhere({ share: other, by }, source);
  const states = foldShare(own, by);
  return {
    states: { lengths: common.lengths, pieces: [...states, ...(await others)] },
    preferences: closeUp(common.preferences, stretches),
    heat: closeUp(common.heat, stretches),
  };
}

function foldElsewhere(workerData: ShareOrder, source: string) {
  const thread = new Worker(source, { eval: true, workerData, execArgv: [] });
  return new Promise<Uint8Array[]>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`A thread that folds ended with ${code}.`)));
  });
}

/** Viewers parted so that each half has about as many records. */
function halvesOf(starts: Uint32Array): Stretch[] {
  const viewers = starts.length - 1;
  const half = starts[viewers] / 2;
  let middle = 0;
  while (middle < viewers && starts[middle] < half) middle++;
  return [
    { viewers: { from: 0, to: middle }, at: 0 },
    { viewers: { from: middle, to: viewers }, at: starts[middle] },
  ];
}
