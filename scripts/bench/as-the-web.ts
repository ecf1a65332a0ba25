import type { Figure } from "@/scripts/bench/figure";
import { inItsOwnProcess } from "@/scripts/bench/own-process";
import { WEB_FLAGS } from "@/scripts/setup/web-process";

/** Whether this process has the flags of the one that serves the web: they decide on its memory. */
export function runsAsTheWeb() {
  return WEB_FLAGS.every((flag) => process.execArgv.includes(flag));
}

/** Runs a benchmark in a process that has. */
export async function benchAsTheWeb(name: string): Promise<Figure[]> {
  const figures = await inItsOwnProcess(name, WEB_FLAGS);
  return figures.filter(({ name }) => !name.startsWith("the machine"));
}
