import { Worker } from "node:worker_threads";
import type { LogMark } from "@/lib/events/stream";
import { buildInThread } from "@/lib/rankings/build-in-thread";
import type { FoldAnswer, Folded, FoldOrder } from "@/lib/rankings/bulk/fold-thread";
import { foldThreadBytes } from "@/lib/rankings/bulk/fold-thread-bytes";
import { PiecesPassedOn } from "@/lib/rankings/bulk/pieces-passed-on";
import type { IndexImage, ModelImage } from "@/lib/rankings/model-image";
import { packedKinds } from "@/lib/rankings/packed-title";
import { inSlices } from "@/lib/rankings/pauses";
import { copyLog, type LogCopy } from "@/lib/rankings/stream";

const PAUSE_IDS = 5_000;

/** Whose acts are folded, and how. */
type Circle = Omit<FoldOrder, "viewers" | "kinds" | "source"> & { viewerIds: string[] };

/** Folds the log up to a mark in a thread of its own, straight from the bytes that Postgres sends. */
export async function foldInThread(
  mark: LogMark,
  { viewerIds, ...order }: Circle,
): Promise<ModelImage & { events: number }> {
  const folded = await fold(mark, { viewerIds, ...order });
  const [preferences, heat] = await Promise.all([built(folded.preferences), built(folded.heat)]);
  return { ...folded, preferences, heat, viewers: viewerIds };
}

/** An index whose rows stand in a base, built in a thread. */
async function built({ size, ...order }: IndexImage): Promise<IndexImage> {
  const viewers = order.helping.length;
  const helping = order.helping.slice(); // the thread takes over what it is given
  return {
    ...{ base: await buildInThread(order), titles: order.titles, helping, size },
    ...{ isChanged: new Uint8Array(viewers), starts: new Uint32Array(viewers + 1) },
    ...{ ids: new Uint32Array(0), values: new Float64Array(0) },
  };
}

async function fold(mark: LogMark, { viewerIds, ...order }: Circle): Promise<Folded> {
  const viewers = await inSlices(asLines(viewerIds));
  const copy = await copyLog(mark);
  const source = Buffer.from(foldThreadBytes, "base64").toString();
  const workerData: FoldOrder = { ...order, viewers, kinds: packedKinds, source };
  const thread = new Worker(source, { eval: true, workerData, execArgv: [] });
  try {
    return await passOn(copy, thread);
  } finally {
    void thread.terminate();
    await copy.close();
  }
}

/** Ids line by line; joining all in one turn would hold everybody up. */
function* asLines(ids: string[]): Generator<undefined, string> {
  const lines: string[] = [];
  for (let from = 0; from < ids.length; from += PAUSE_IDS) {
    lines.push(ids.slice(from, from + PAUSE_IDS).join("\n"));
    yield;
  }
  return lines.join("\n");
}

function passOn({ socket }: LogCopy, thread: Worker) {
  return new Promise<Folded>((resolve, reject) => {
    const pieces = new PiecesPassedOn(socket, thread);
    thread.on("message", (answer: FoldAnswer) => {
      if ("folded" in answer) resolve(answer.folded);
      else pieces.taken(answer.taken);
    });
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The fold thread ended with ${code}.`)));
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("The database went away.")));
    socket.resume();
  });
}
