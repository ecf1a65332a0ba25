import { Worker } from "node:worker_threads";
import type { LogMark } from "@/lib/events/stream";
import type { FoldOrder } from "@/lib/rankings/bulk/fold-thread";
import { foldThreadBytes } from "@/lib/rankings/bulk/fold-thread-bytes";
import type { ModelImage } from "@/lib/rankings/model-image";
import { packedKinds } from "@/lib/rankings/packed-title";
import { copyLog, type LogCopy } from "@/lib/rankings/stream";

const MOST_AHEAD = 2 ** 25; // bytes the thread may have before it, so that memory stays bounded

type Folded = Omit<ModelImage, "viewers"> & { events: number };
/** Whose acts are folded, and how. */
type Circle = Omit<FoldOrder, "viewers" | "kinds"> & { viewerIds: string[] };
type Answer = { taken: number } | { folded: Folded };

/** Folds the log up to a mark in a thread of its own, straight from the bytes that Postgres sends. */
export async function foldInThread(
  mark: LogMark,
  { viewerIds, ...order }: Circle,
): Promise<ModelImage & { events: number }> {
  const copy = await copyLog(mark);
  const source = Buffer.from(foldThreadBytes, "base64").toString();
  const workerData: FoldOrder = { ...order, viewers: viewerIds.join("\n"), kinds: packedKinds };
  const thread = new Worker(source, { eval: true, workerData, execArgv: [] });
  try {
    return { ...(await passOn(copy, thread)), viewers: viewerIds };
  } finally {
    void thread.terminate();
    await copy.close();
  }
}

function passOn({ socket }: LogCopy, thread: Worker) {
  return new Promise<Folded>((resolve, reject) => {
    let ahead = 0;
    socket.on("data", (piece: Buffer) => {
      const bytes = new Uint8Array(piece); // a copy that can be handed over: the socket may go on with its own
      ahead += bytes.length;
      if (ahead > MOST_AHEAD) socket.pause();
      thread.postMessage(bytes, [bytes.buffer]);
    });
    thread.on("message", (answer: Answer) => {
      if ("folded" in answer) return resolve(answer.folded);
      ahead -= answer.taken;
      if (ahead < MOST_AHEAD / 2) socket.resume();
    });
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The fold thread ended with ${code}.`)));
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("The database went away.")));
    socket.resume();
  });
}
