import { AppError } from "@/lib/errors";
import { type GentleProcess, startGently } from "@/lib/gentle-process";
import { log } from "@/lib/log";

/** Where learning stands for one viewer. */
export type TrainingState =
  | { kind: "idle" }
  | { kind: "waiting" }
  | { kind: "running"; startedAt: number; progress: string }
  | { kind: "failed"; reason: string };

type Shared = {
  states: Map<string, TrainingState>;
  queue: string[];
  child: { viewerId: string; process: GentleProcess } | null;
};

const slot = Symbol.for("matinee.predictor-training"); // page and action each have their own copy of this module
const holder = globalThis as { [slot]?: Shared };

const GENTLE = 5; // of niceness: people who watch come first, and somebody may be waiting for it
const MOST_MINUTES = 10;
const MOST_WAITING = 200;

function shared(): Shared {
  holder[slot] ??= { states: new Map(), queue: [], child: null };
  return holder[slot];
}

export function trainingState(viewerId: string): TrainingState {
  return shared().states.get(viewerId) ?? { kind: "idle" };
}

/** Queues a viewer; who waits already or is learnt from just now is not queued again. One process at a time learns. */
export function startTraining(viewerId: string) {
  const own = shared();
  const { kind } = trainingState(viewerId);
  if (kind === "waiting" || kind === "running") return;
  if (own.queue.length >= MOST_WAITING) {
    throw new AppError("tooMany", "Many are waiting to be learnt from already; try again later.");
  }
  own.queue.push(viewerId);
  own.states.set(viewerId, { kind: "waiting" });
  void workOff(own);
}

/** Takes a viewer out of the queue, or ends the process that learns from them. */
export function stopTraining(viewerId: string) {
  const own = shared();
  own.queue = own.queue.filter((id) => id !== viewerId);
  if (own.child?.viewerId === viewerId) own.child.process.stop();
  own.states.delete(viewerId);
}

async function workOff(own: Shared) {
  if (own.child) return;
  const viewerId = own.queue.shift();
  if (viewerId === undefined) return;
  try {
    await learn(viewerId, own);
    own.states.delete(viewerId);
  } catch (error) {
    if (own.states.has(viewerId)) {
      const reason = error instanceof Error ? error.message : String(error);
      log().warn({ error }, "a predictor was not learnt");
      own.states.set(viewerId, { kind: "failed", reason });
    }
  }
  own.child = null;
  void workOff(own);
}

async function learn(viewerId: string, own: Shared) {
  const startedAt = Date.now();
  own.states.set(viewerId, { kind: "running", startedAt, progress: "starting" });
  const tell = (progress: string) => {
    if (own.states.has(viewerId))
      own.states.set(viewerId, { kind: "running", startedAt, progress });
  };
  const terms = { niceness: GENTLE, mostMinutes: MOST_MINUTES, tell };
  const process = startGently("scripts/train-predictor.ts", [viewerId], terms);
  own.child = { viewerId, process };
  await process.printed;
}
