import { spawn } from "node:child_process";
import os from "node:os";
import { text } from "node:stream/consumers";
import { NO_MAGLEV } from "@/lib/node-flags";

/** A script at work in a process of its own. */
export type GentleProcess = {
  printed: Promise<string>; // all of its output, once it ended well; else rejects with what it said last
  stop: () => void;
};

type Terms = {
  niceness: number; // people who watch come first
  mostMinutes: number;
  tell: (progress: string) => void; // hears the last line of what it writes to stderr
};

/**
 * Starts a script of ours beside this process, so that neither its work nor its memory is the web's. It gives way to
 * others, and ends when this process does.
 */
export function startGently(
  script: string,
  options: string[],
  { niceness, mostMinutes, tell }: Terms,
): GentleProcess {
  const node = [NO_MAGLEV, "--conditions=react-server", "--import", "tsx", script];
  const child = spawn(process.execPath, [...node, ...options], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: mostMinutes * 60_000,
  });
  const stop = () => void child.kill("SIGTERM");
  process.once("exit", stop);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => process.off("exit", stop));
  if (child.pid) os.setPriority(child.pid, niceness);
  let lastLine = "";
  child.stderr.on("data", (chunk: Buffer) => {
    lastLine = chunk.toString().trim().split("\n").at(-1)?.trim() ?? "";
    tell(lastLine);
  });
  const printed = Promise.all([text(child.stdout), ended]).then(([output, code]) => {
    if (code === null) throw new Error("It was stopped.");
    if (code !== 0) throw new Error(lastLine || `It ended with code ${code}.`);
    return output;
  });
  return { printed, stop };
}
