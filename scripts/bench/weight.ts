import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { withBlankSite } from "./blank-site";
import type { Figure } from "./figure";
import { signIn } from "./signed-in";

const SETTLE_MILLISECONDS = 2_500; // long enough for everything that loads without being asked

/** JavaScript the browse page transfers before anything plays, above a blank Next app, both as gzip, and its CLS. */
export async function benchWeight({ baseUrl }: { baseUrl: string }): Promise<Figure[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const ours = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(ours, baseUrl, "Ada");
    const page = await load(ours, baseUrl);
    const blank = await withBlankSite(async (url) => load(await browser.newContext(), url));
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
  await session.send("Network.setExtraHTTPHeaders", { headers: { "Accept-Encoding": "gzip" } }); // all that Next packs by
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
