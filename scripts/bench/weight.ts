import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { freePort } from "@/scripts/database/cluster";
import type { Figure } from "./figure";
import { signIn } from "./signed-in";

const BLANK_APP = path.resolve("scripts/bench/blank-app");
const NEXT = path.resolve("node_modules/next/dist/bin/next");
const SETTLE_MILLISECONDS = 2_500; // long enough for everything that loads without being asked

/** JavaScript the browse page transfers before anything plays, above a blank Next app, and its CLS. */
export async function benchWeight({ baseUrl }: { baseUrl: string }): Promise<Figure[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const ours = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(ours, baseUrl, "Ada");
    const page = await load(ours, baseUrl);
    const blank = await withBlankApp(async (url) => load(await browser.newContext(), url));
    return [
      { name: "browse: JavaScript, compressed", value: page.scriptBytes / 1024, unit: "KB" },
      {
        name: "blank Next app: JavaScript, compressed",
        value: blank.scriptBytes / 1024,
        unit: "KB",
      },
      {
        name: "browse above blank",
        value: (page.scriptBytes - blank.scriptBytes) / 1024,
        unit: "KB",
        limit: { at: "most", value: 50 },
      },
      { name: "browse: everything transferred", value: page.allBytes / 1024, unit: "KB" },
      {
        name: "browse: cumulative layout shift",
        value: page.layoutShift,
        unit: "",
        limit: { at: "most", value: 0.01 },
      },
    ];
  } finally {
    await browser.close();
  }
}

async function load(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const scripts = new Set<string>();
  const transferred = { scriptBytes: 0, allBytes: 0 };
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    transferred.allBytes += encodedDataLength;
    if (scripts.has(requestId)) transferred.scriptBytes += encodedDataLength;
  });
  await page.addInitScript(OBSERVE_SHIFTS);
  await page.goto(url, { waitUntil: "load" });
  await sleep(SETTLE_MILLISECONDS);
  const layoutShift = Number(await page.evaluate("window.layoutShiftTotal ?? 0"));
  await page.close();
  return { ...transferred, layoutShift };
}

const OBSERVE_SHIFTS = `
  window.layoutShiftTotal = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShiftTotal += entry.value;
  }).observe({ type: "layout-shift", buffered: true });`;

async function withBlankApp<Result>(act: (url: string) => Promise<Result>): Promise<Result> {
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
