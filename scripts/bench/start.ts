import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { pool } from "@/lib/db";
import { WEB_FLAGS } from "../setup/web-process";
import { type BenchDatabase, FILLED_FAST, withBenchDatabase } from "./bench-database";
import type { Figure } from "./figure";
import { makeWorld } from "./recommender-world";
import { addLog } from "./start-log";
import type { Started } from "./start-once";
import type { HeldUp } from "./turn-watch";

const PREFERENCES = Number(process.env.MATINEE_BENCH_PREFERENCES ?? 20_000_000);
const KEPT = process.env.MATINEE_BENCH_KEPT; // a folder in which the log stays for the next run, which has it at once
const LARGEST = { preferences: 20_000_000, viewers: 138_493, titles: 26_744 };
const SEED = 42;

/** A start from a log of many preferences in a throw-away database, and from the snapshot it leaves. */
export async function benchStart(): Promise<Figure[]> {
  const settings = { ...FILLED_FAST, maintenance_work_mem: "512MB" };
  const measure = async ({ dataFolder }: BenchDatabase) => {
    await requireLog(path.dirname(dataFolder));
    rmSync(dataFolder, { recursive: true, force: true }); // the snapshot of the run before
    const fromLog = await startOnce("--write");
    const fromSnapshot = await startOnce();
    return figures(fromLog, fromSnapshot);
  };
  return withBenchDatabase(settings, measure, KEPT);
}

/** Writes the log unless it is there; the name of the one that is there is kept with its table. */
async function requireLog(folder: string) {
  const name = JSON.stringify([shape(), SEED]);
  const { rows } = await pool().query<{ name: string | null; viewers: boolean; events: boolean }>(
    `select obj_description('event'::regclass) as name, exists (select from viewer) as viewers,
       exists (select from event) as events`, // which a crash of Postgres empties, as it is not logged
  );
  const [{ name: found, viewers, events }] = rows;
  if (found === name && events) return;
  if (viewers) throw new Error(`Another log, or only a part of one, is in ${folder}: remove it.`);
  await addLog(makeWorld(shape(), SEED), folder);
  await pool().query(`comment on table event is '${name}'`);
}

/** The shape of MovieLens 20M, or a smaller one of as many titles a viewer. */
function shape() {
  const part = PREFERENCES / LARGEST.preferences;
  return {
    name: "start",
    preferences: PREFERENCES,
    viewers: Math.ceil(LARGEST.viewers * part),
    titles: Math.ceil(LARGEST.titles * Math.sqrt(part)),
    spread: 1.25,
  };
}

/** Each start has a process of its own, as cold as a real one and with the flags of the one that serves the web. */
function startOnce(...flags: string[]) {
  const script = path.resolve("scripts/bench/start-once.ts");
  const child = spawn(process.execPath, [...WEB_FLAGS, ...process.execArgv, script, ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (text) => {
    printed += text;
  });
  return new Promise<Started>((resolve, reject) => {
    child.once("exit", (code) => {
      if (code === 0) resolve(JSON.parse(printed));
      else reject(new Error(`The start ended with ${code}.`));
    });
  });
}

function figures(fromLog: Started, fromSnapshot: Started): Figure[] {
  const millions = `${(fromLog.preferences / 1e6).toFixed(1)} M preferences`;
  if (fromLog.near !== fromSnapshot.near) throw new Error("The snapshot answers otherwise.");
  if (fromLog.isRestored || !fromSnapshot.isRestored) throw new Error("A start began elsewhere.");
  const { snapshot } = fromLog;
  if (!snapshot) throw new Error("No snapshot was written.");
  return [
    atMost({ name: `${millions}: start from Postgres`, value: fromLog.seconds, unit: "s" }, 60),
    ...told(millions, fromLog),
    atMost({ name: `${millions}: start from snapshot`, value: fromSnapshot.seconds, unit: "s" }, 3),
    ...told(millions, fromSnapshot),
    { name: `${millions}: snapshot written`, value: snapshot.seconds, unit: "s" },
    ...heldUp(millions, snapshot.held),
    { name: `${millions}: snapshot`, value: snapshot.megabytes, unit: "MB" },
  ];
}

function told(name: string, { processorSeconds, megabytes, held }: Started): Figure[] {
  return [
    { name: `${name}: processor time of all threads`, value: processorSeconds, unit: "s" },
    { name: `${name}: resident when ready`, value: megabytes, unit: "MB" },
    ...heldUp(name, held),
  ];
}

/** The limit is on processor time: what else the machine does is not what holds Matinee up. */
function heldUp(name: string, { milliseconds, processor }: HeldUp): Figure[] {
  return [
    atMost({ name: `${name}: longest turn of the event loop`, value: processor, unit: "ms" }, 20),
    { name: `${name}: by the clock, others' work included`, value: milliseconds, unit: "ms" },
  ];
}

function atMost(figure: Figure, value: number): Figure {
  return { ...figure, limit: { at: "most", value } };
}
