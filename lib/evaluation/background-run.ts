import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/errors";
import {
  type BoardRun,
  type RunUnderWay,
  type ShownResults,
  shownResults,
} from "@/lib/evaluation/schema";
import { type GentleProcess, startGently } from "@/lib/gentle-process";
import { log } from "@/lib/log";

/** Where a run on the own log stands. */
export type RunState =
  | { kind: "idle" }
  | { kind: "running"; startedAt: number; progress: string }
  | { kind: "failed"; reason: string }
  | { kind: "interrupted"; startedAt: number; protocol: string };

type Finished = { startedAt: Date; seconds: number; results: ShownResults };

type Shared = { state: RunState; child: GentleProcess | null; process: string };

/** What a run does outside this process's memory. */
type Notes = {
  keep: (finished: Finished) => Promise<void>;
  note: (run: RunUnderWay) => Promise<void>;
  over: (process: string) => Promise<void>;
};

const slot = Symbol.for("matinee.evaluation-run"); // page and action each have their own copy of this module
const holder = globalThis as { [slot]?: Shared };

const GENTLE = 10; // of niceness: people who watch come first
const MOST_MINUTES = 15;
const NOTED_EVERY_MS = 5_000;
const SILENT_MS = 3 * NOTED_EVERY_MS; // after which the process of a run is taken for gone

function shared(): Shared {
  holder[slot] ??= { state: { kind: "idle" }, child: null, process: randomUUID() };
  return holder[slot];
}

/** Where a run stands by this process's memory and, where that knows of none, by what was noted of it. */
export function runState(noted: RunUnderWay | null, now: Date): RunState {
  const { state, process: own } = shared();
  if (state.kind === "running" || !noted || noted.process === own) return state;
  const startedAt = Date.parse(noted.startedAt);
  const isSilent = now.getTime() - Date.parse(noted.seenAt) > SILENT_MS;
  if (isSilent) return { kind: "interrupted", startedAt, protocol: noted.protocol };
  return { kind: "running", startedAt, progress: "in another process" };
}

export function stopRun() {
  shared().child?.stop();
}

/**
 * Starts `npm run evaluate` on the own log in a process of its own, so that neither its work nor its memory is the
 * web's; one at a time. It is noted while it goes on, so that somebody can tell when it was cut off.
 */
export function startRun(asked: BoardRun, { keep, note, over }: Notes) {
  const own = shared();
  if (own.state.kind === "running") {
    throw new AppError("tooMany", "An evaluation is running already; wait for it, or stop it.");
  }
  const startedAt = Date.now();
  own.state = { kind: "running", startedAt, progress: "Starting" };
  const begun = { process: own.process, startedAt: new Date(startedAt).toISOString() };
  const noteThatItGoesOn = () => {
    const run = { ...begun, seenAt: new Date().toISOString(), protocol: asked.protocol };
    note(run).catch((error) => log().debug({ error }, "a run was not noted"));
  };
  noteThatItGoesOn();
  const noting = setInterval(noteThatItGoesOn, NOTED_EVERY_MS);
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
      clearInterval(noting);
      over(own.process).catch((error) => log().debug({ error }, "a run's end was not noted"));
    });
}

async function run(
  { protocol, fold, k, seeds, policies }: BoardRun,
  own: Shared,
): Promise<ShownResults> {
  const options = ["--protocol", protocol, "--fold", fold, "--k", `${k}`, "--seeds", `${seeds}`];
  const chosen = policies.flatMap((name) => ["--policy", name]);
  const child = startGently("scripts/evaluate.ts", ["--json", ...options, ...chosen], {
    niceness: GENTLE,
    mostMinutes: MOST_MINUTES,
    tell: (progress) => {
      if (own.state.kind === "running") own.state = { ...own.state, progress };
    },
  });
  own.child = child;
  return shownResults.parse(JSON.parse(await child.printed));
}
