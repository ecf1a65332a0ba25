import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Figure } from "@/scripts/bench/figure";

/** Runs a benchmark in a process of its own, where it finds nothing of another: with further flags, if need be. */
export async function inItsOwnProcess(name: string, flags: string[] = []): Promise<Figure[]> {
  return figuresFrom([...flags, ...process.execArgv, "scripts/bench.ts", name, "--json"]);
}

/** The figures that a script prints as JSON; flags come before it. */
export async function figuresFrom(script: string[]): Promise<Figure[]> {
  const child = spawn(process.execPath, script, { stdio: ["ignore", "pipe", "inherit"] });
  const printed = await text(child.stdout);
  if (printed === "")
    throw new Error("The process that measures ended without figures; why stands above.");
  return JSON.parse(printed);
}
