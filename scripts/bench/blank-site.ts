import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/database/cluster";

const BLANK_APP = path.resolve("scripts/bench/blank-app");
const NEXT = path.resolve("node_modules/next/dist/bin/next");

/** Builds and serves a Next app with nothing in it, the ruler that pages of ours are held against. */
export async function withBlankSite<Result>(
  act: (url: string) => Promise<Result>,
): Promise<Result> {
  const environment = { ...process.env, NODE_ENV: "production" as const, NEXT_DIST_DIR: undefined };
  const folder = copyOfBlankApp();
  const built = spawnSync(process.execPath, [NEXT, "build", folder], {
    env: environment,
    encoding: "utf8",
  });
  if (built.status !== 0)
    throw new Error(`The blank app does not build:\n${built.stdout}${built.stderr}`);
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", folder, "-p", String(port)], {
    env: environment,
    stdio: "ignore",
  });
  const url = `http://localhost:${port}`;
  try {
    for (let tries = 0; !(await fetch(url).catch(() => null))?.ok; tries += 1) {
      if (tries > 100) throw new Error("The blank app does not answer.");
      await sleep(100);
    }
    return await act(url);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Inside the checkout Next would take our own instrumentation and proxy for the blank app's. */
function copyOfBlankApp() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-blank-"));
  cpSync(BLANK_APP, folder, { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  return folder;
}
