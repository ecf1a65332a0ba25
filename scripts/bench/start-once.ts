import { monitorEventLoopDelay } from "node:perf_hooks";
import { closeDatabase, pool } from "@/lib/db";
import { startEngine, stopEngine } from "@/lib/rankings/engine";

/** What one start took, printed for the benchmark that made this process. */
export type Started = {
  seconds: number;
  longest: number; // milliseconds that the event loop was held up while starting
  isRestored: boolean;
  preferences: number;
  megabytes: number; // resident, when ready
  near: string; // who is like some viewers, to be compared between starts
  snapshot?: { seconds: number; longest: number; megabytes: number };
};

await pool().query("select"); // what else a process does when it begins is none of the engine's

const writes = process.argv.includes("--write");
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const startedAt = performance.now();
const { model, isRestored, snapshot } = await startEngine();
const started: Started = {
  ...{ seconds: since(startedAt), longest: delay.max / 1e6, isRestored },
  ...{ preferences: model.preferences.size, megabytes: process.memoryUsage.rss() / 2 ** 20 },
  near: nearest(),
};
if (writes) {
  delay.reset();
  const writtenAt = performance.now();
  await snapshot.write();
  started.snapshot = {
    ...{ seconds: since(writtenAt), longest: delay.max / 1e6, megabytes: snapshot.bytes / 2 ** 20 },
  };
}
console.log(JSON.stringify(started));
await stopEngine();
await closeDatabase();
process.exit(0);

function since(at: number) {
  return (performance.now() - at) / 1_000;
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
