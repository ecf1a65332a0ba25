import { type ChildProcess, spawn } from "node:child_process";
import os from "node:os";
import { text } from "node:stream/consumers";
import { AppError } from "@/lib/errors";
import { type BoardRun, type ShownResults, shownResults } from "@/lib/evaluation/schema";
import { log } from "@/lib/log";

/** Where a run on the own log stands. */
export type RunState =
  | { kind: "idle" }
  | { kind: "running"; startedAt: number; progress: string }
  | { kind: "failed"; reason: string };

type Finished = { startedAt: Date; seconds: number; results: ShownResults };

type Shared = { state: RunState; child: ChildProcess | null };

const slot = Symbol.for("matinee.evaluation-run"); // page and action each have their own copy of this module
const holder = globalThis as { [slot]?: Shared };

const GENTLE = 10; // of niceness: people who watch come first
const MOST_MINUTES = 15;

function shared(): Shared {
  holder[slot] ??= { state: { kind: "idle" }, child: null };
  return holder[slot];
}

export function runState(): RunState {
  return shared().state;
}

export function stopRun() {
  shared().child?.kill("SIGTERM");
}

/**
 * Starts `npm run evaluate` on the own log in a process of its own, so that neither its work nor its memory is the
 * web's; one at a time. What came of it is given to `keep`.
 */
export function startRun(asked: BoardRun, keep: (finished: Finished) => Promise<void>) {
  const own = shared();
  if (own.state.kind === "running") {
    throw new AppError("tooMany", "An evaluation is running already; wait for it, or stop it.");
  }
  const startedAt = Date.now();
  own.state = { kind: "running", startedAt, progress: "Starting" };
  void run(asked, own)
    .then(async (results) => {
      const seconds = (Date.now() - startedAt) / 1000;
      await keep({ startedAt: new Date(startedAt), seconds, results });
      own.state = { kind: "idle" };
    })
    .catch((error) => {
      const reason = error instanceof Error ? error.message : String(error);
      log().warn({ error }, "the evaluation of the own log ended early");
      own.state = { kind: "failed", reason };
    })
    .finally(() => {
      own.child = null;
    });
}

async function run(
  { protocol, fold, k, seeds, policies }: BoardRun,
  own: Shared,
): Promise<ShownResults> {
  const options = ["--protocol", protocol, "--fold", fold, "--k", `${k}`, "--seeds", `${seeds}`];
  const chosen = policies.flatMap((name) => ["--policy", name]);
  const script = ["--conditions=react-server", "--import", "tsx", "scripts/evaluate.ts", "--json"];
  const child = spawn(process.execPath, [...script, ...options, ...chosen], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: MOST_MINUTES * 60_000,
  });
  own.child = child;
  const takeAlong = () => void child.kill();
  process.once("exit", takeAlong);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => process.off("exit", takeAlong));
  if (child.pid) os.setPriority(child.pid, GENTLE);
  let lastLine = "";
  child.stderr.on("data", (chunk: Buffer) => {
    lastLine = chunk.toString().trim().split("\n").at(-1)?.trim() ?? "";
    if (own.state.kind === "running") own.state = { ...own.state, progress: lastLine };
  });
  const [printed, code] = await Promise.all([text(child.stdout), ended]);
  if (code === null) throw new Error("It was stopped.");
  if (code !== 0) throw new Error(lastLine || `It ended with code ${code}.`);
  return shownResults.parse(JSON.parse(printed));
}
