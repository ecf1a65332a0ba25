import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import type { Figure } from "./figure";
import { signIn } from "./signed-in";

const EVENTS = 500;
const APART_MILLISECONDS = 4;
const SETTLE_MILLISECONDS = 3_000; // until the last batch is answered for
const IDLE_SECONDS = 60;

/** What logging costs a browser: bytes, the main thread's time for an event, and requests while nothing happens. */
export async function benchTracker({ baseUrl }: { baseUrl: string }): Promise<Figure[]> {
  const script = await bundled();
  const found = await findBrowser();
  const browser: Browser = await chromium.launch({ ...found, headless: true });
  try {
    return [
      {
        name: "tracker and outbox, minified, gzip",
        value: gzipSync(script).length / 1024,
        unit: "KB",
        limit: { at: "most", value: 5 },
      },
      await mainThread(browser, baseUrl, script),
      await idleRequests(browser, baseUrl),
    ];
  } finally {
    await browser.close();
  }
}

/** The tracker as the app imports it, without the framework. */
async function bundled() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from "./components/tracking/tracker";`,
      resolveDir: process.cwd(),
      loader: "ts",
    },
    ...{ bundle: true, minify: true, write: false, format: "iife", globalName: "matineeTracker" },
    ...{ platform: "browser", target: "es2022", tsconfig: "tsconfig.json" },
  });
  return outputFiles[0].text;
}

/** The whole of it: making, storing, sending and forgetting, by the browser's own account of what its main thread did. */
async function mainThread(browser: Browser, baseUrl: string, script: string): Promise<Figure> {
  const context = await browser.newContext({ bypassCSP: true });
  await signIn(context, baseUrl, "Ada");
  const page = await context.newPage();
  await page.route("**/bench-page", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Bench</title>" }),
  );
  await page.goto(`${baseUrl}/bench-page`);
  await page.addScriptTag({ content: script });
  const viewer = await page.evaluate(async () => {
    const answer = await fetch("/settings/my-data");
    return (await answer.json()).viewer[0].id as string;
  });
  await turns(page, { viewer, events: 50, isTracked: true }); // opens the outbox, and lets the engine of the browser learn
  const order = { viewer, events: EVENTS };
  const quiet = await taskSeconds(page, { ...order, isTracked: false }); // the same turns with nothing done in them
  const busy = await taskSeconds(page, { ...order, isTracked: true });
  await context.close();
  return {
    name: `main thread for an event, mean of ${EVENTS}`,
    value: (Math.max(0, busy - quiet) * 1_000) / EVENTS,
    unit: "ms",
    limit: { at: "most", value: 0.5 },
  };

  async function taskSeconds(on: Page, turned: Turns) {
    const session = await context.newCDPSession(on);
    await session.send("Performance.enable", { timeDomain: "threadTicks" }); // not what other programs took meanwhile
    const read = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
    };
    const before = await read();
    await turns(on, turned);
    return (await read()) - before;
  }
}

type Turns = { viewer: string; events: number; isTracked: boolean };

async function turns(page: Page, order: Turns) {
  await page.evaluate(
    async ({ viewer, events, isTracked, apart, settle }) => {
      const { startTracker, track } = Reflect.get(window, "matineeTracker");
      startTracker({ viewerId: viewer, paused: false, version: "bench" });
      for (let index = 0; index < events; index += 1) {
        if (isTracked) track({ kind: "pause", titleId: "metropolis-1927", position: index });
        await new Promise((resolve) => setTimeout(resolve, apart));
      }
      await new Promise((resolve) => setTimeout(resolve, settle));
    },
    { ...order, apart: APART_MILLISECONDS, settle: SETTLE_MILLISECONDS },
  );
}

/** A browse page that is looked at and left alone: its live stream stays open, all else should be still. */
async function idleRequests(browser: Browser, baseUrl: string): Promise<Figure> {
  const context = await browser.newContext();
  await signIn(context, baseUrl, "Bruno");
  const page = await context.newPage();
  await page.goto(baseUrl);
  await page.waitForTimeout(10_000); // until what was in view is told
  let requests = 0;
  page.on("request", (request) => {
    requests += Number(request.url().includes("/api/events"));
  });
  await page.waitForTimeout(IDLE_SECONDS * 1_000);
  await context.close();
  return {
    name: "batches sent by an idle browse page in a minute",
    value: requests,
    unit: "",
    limit: { at: "most", value: 2 },
  };
}
