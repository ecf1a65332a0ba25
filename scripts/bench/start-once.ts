import { closeDatabase, pool } from "@/lib/db";
import { startEngine, stopEngine } from "@/lib/rankings/engine";
import { type HeldUp, TurnWatch } from "./turn-watch";

/** What one start took, printed for the benchmark that made this process. */
export type Started = {
  seconds: number;
  held: HeldUp; // while starting
  isRestored: boolean;
  preferences: number;
  megabytes: number; // resident, when ready
  near: string; // who is like some viewers, to be compared between starts
  processorSeconds: number; // of all threads of this process, while starting
  snapshot?: { seconds: number; held: HeldUp; megabytes: number };
};

await pool().query("select"); // what else a process does when it begins is none of the engine's

const writes = process.argv.includes("--write");
const watch = new TurnWatch();
const usedBefore = process.cpuUsage();
const startedAt = performance.now();
const { model, isRestored, snapshot } = await startEngine();
const started: Started = {
  ...{ seconds: since(startedAt), held: watch.take(), isRestored },
  processorSeconds: processorSince(usedBefore),
  ...{ preferences: model.preferences.size, megabytes: process.memoryUsage.rss() / 2 ** 20 },
  near: nearest(),
};
if (writes) {
  watch.take();
  const writtenAt = performance.now();
  await snapshot.write();
  started.snapshot = {
    ...{ seconds: since(writtenAt), held: watch.take(), megabytes: snapshot.bytes / 2 ** 20 },
  };
}
console.log(JSON.stringify(started));
await stopEngine();
await closeDatabase();
process.exit(0);

function since(at: number) {
  return (performance.now() - at) / 1_000;
}

function processorSince(before: NodeJS.CpuUsage) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function nearest() {
  const { preferences } = model;
  const names = preferences.viewers.names().filter((_, number) => number % 5_003 === 0);
  const near = names
    .toSorted()
    .map((name) => [
      name,
      preferences
        .neighbours(name, { neighbours: 10, shrinkage: 2 })
        .map(({ name: other, score }) => [other, score]),
    ]);
  return JSON.stringify(near);
}
