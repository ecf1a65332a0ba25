import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processTree } from "@/e2e/support/process-tree";

const hasProc = existsSync("/proc/self");

/** The processes below this one; empty where the system has no /proc. */
export function ownProcesses(): Set<number> {
  return new Set(hasProc ? processTree(process.pid) : []);
}

/** Kills, so that nothing can say goodbye, what runs below us and did not before, and what works in the folder. */
export async function killStarted(before: ReadonlySet<number>, folder: string) {
  const killed = [...ownProcesses(), ...workingIn(folder)].filter((pid) => !before.has(pid));
  for (const pid of killed) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it ended by itself
    }
  }
  while (killed.some(isAlive)) await sleep(5);
}

/** A database outlives a killed parent; its processes all work in its folder. */
function workingIn(folder: string) {
  if (!hasProc) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(`${folder}/`);
      } catch {
        return false; // it ended, or is none of ours
      }
    });
}

function isAlive(pid: number) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2)[0] !== "Z"; // the dead that nobody has buried are dead
  } catch {
    return false;
  }
}

/** The web process below us; throws while there is none. */
export function findWeb(): number {
  const web = [...ownProcesses()].find(isWeb);
  if (web === undefined) throw new Error("There is no web process.");
  return web;
}

function isWeb(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("scripts/web.mjs");
  } catch {
    return false; // it ended since
  }
}

/** The embedded Postgres of a data folder. */
export function findPostgres(home: string) {
  return Number(readFileSync(path.join(home, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

export function residentMegabytes(pid: number) {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}
