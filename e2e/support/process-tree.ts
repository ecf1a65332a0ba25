import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Every process below the given one, itself first. */
export function processTree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(Number(name));
    if (parent !== null) parents.set(Number(name), parent);
  }
  const found = [root];
  for (const pid of found) {
    for (const [child, parent] of parents) if (parent === pid) found.push(child);
  }
  return found;
}

function parentOf(pid: number) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(line.slice(line.lastIndexOf(")") + 2).split(" ")[1]); // the name may hold spaces
  } catch {
    return null; // it ended while we looked
  }
}

/** Kills Matinee and its database the hard way, so that nothing can say goodbye. */
export function killEverything(supervisor: number, dataFolder: string) {
  const postmaster = Number(
    readFileSync(path.join(dataFolder, "postgres/postmaster.pid"), "utf8").split("\n")[0],
  );
  for (const pid of [...processTree(supervisor), ...processTree(postmaster)]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // already gone with its parent
    }
  }
}
