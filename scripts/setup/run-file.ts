import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const shape = z.object({ pid: z.number().int(), url: z.string(), databaseUrl: z.string() });

export type Running = z.infer<typeof shape>;

function fileIn(folder: string) {
  return path.join(folder, "run.json");
}

/** The Matinee that is running on this folder, or null; what a killed one left behind counts as none. */
export function findRunning(folder: string): Running | null {
  const file = fileIn(folder);
  if (!existsSync(file)) return null;
  try {
    const running = shape.parse(JSON.parse(readFileSync(file, "utf8")));
    return isMatinee(running.pid) ? running : null;
  } catch {
    return null; // half-written by a kill
  }
}

export function writeRunFile(folder: string, running: Running) {
  writeFileSync(fileIn(folder), JSON.stringify(running), { mode: 0o600 });
}

export function removeRunFile(folder: string) {
  rmSync(fileIn(folder), { force: true });
}

function isMatinee(pid: number) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandFile = `/proc/${pid}/cmdline`; // pids are used again; where the system tells, make sure
  return !existsSync(commandFile) || readFileSync(commandFile, "utf8").includes("scripts/");
}
