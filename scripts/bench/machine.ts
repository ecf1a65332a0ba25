import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import type { Figure } from "./figure";

const STEAL = 7; // field of the first line of /proc/stat: ticks that the host gave to somebody else
const COUNTED = 8; // user, nice, system, idle, iowait, irq, softirq, steal

/** Begins to watch what else goes on; the function it gives ends that and tells it, for times that can be doubted. */
export function watchMachine(): () => Figure[] {
  const before = ticks();
  return () => {
    const after = ticks();
    const load = { name: "the machine: load, mean of a minute", value: os.loadavg()[0], unit: "" };
    if (!before || !after) return [load];
    const all = after.all - before.all;
    const stolen = all > 0 ? (100 * (after.stolen - before.stolen)) / all : 0;
    return [load, { name: "the machine: taken away by its host", value: stolen, unit: "%" }];
  };
}

function ticks() {
  if (!existsSync("/proc/stat")) return undefined; // only Linux tells
  const [line] = readFileSync("/proc/stat", "utf8").split("\n");
  const fields = line
    .split(/\s+/)
    .slice(1, 1 + COUNTED)
    .map(Number);
  return { all: fields.reduce((sum, value) => sum + value, 0), stolen: fields[STEAL] };
}
