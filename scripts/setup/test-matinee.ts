import { spawn } from "node:child_process";
import { chmodSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/database/cluster";
import { findRunning } from "./run-file";

const READY_SECONDS = 600; // of a log of ten million; whoever waits for less says so themselves

export type TestMatinee = {
  url: string;
  port: number;
  databaseUrl: string;
  setupLink: () => string | null; // as it was printed, or null while it was not
  stop: () => Promise<void>;
};

/** The whole of Matinee as `npm start` runs it, on a throw-away folder, reachable also off loopback. */
export async function startTestMatinee(
  folder: string,
  lastPort?: number, // sessions belong to a port, so whoever comes back keeps theirs
  databaseUrl?: string, // instead of the embedded Postgres
): Promise<TestMatinee> {
  const port = lastPort ?? (await freePort());
  chmodSync(path.dirname(folder), 0o711); // as root, Postgres runs under an account that must be able to pass
  const child = spawn(process.execPath, ["scripts/run.mjs", "scripts/start.ts"], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      MATINEE_URL: undefined,
      MATINEE_DATA: folder,
      MATINEE_DEMO: "1",
      MATINEE_LEARN_MINUTES: "0", // who is learnt from is up to the stories
      MATINEE_LEARN_RECIPES: "1", // stories are about what is learnt, not about how well
      HOST: "0.0.0.0",
      PORT: String(port),
      NODE_OPTIONS: "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  for (let waited = 0; !printed.includes("Matinee is ready at"); waited += 1) {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (hasEnded || waited > READY_SECONDS * 10) {
      child.kill("SIGTERM");
      throw new Error(`No start:\n${printed}`);
    }
    await sleep(100);
  }
  const running = findRunning(folder);
  if (!running) throw new Error("Matinee said it is ready but wrote no run file.");
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
  };
  const url = `http://localhost:${port}`;
  const setupLink = () => /http\S+\/setup\/\S+/.exec(printed)?.at(0) ?? null;
  return { url, port, databaseUrl: running.databaseUrl, setupLink, stop };
}
