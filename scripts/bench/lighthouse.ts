import type { Flags } from "lighthouse";
import { chromium } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { freePort } from "@/scripts/database/cluster";
import { type Figure, median } from "./figure";
import { cookieHeader, signIn } from "./signed-in";

const RUNS = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices"];

/** Lighthouse, desktop preset, on the browse page: the median of five runs. */
export async function benchLighthouse({ baseUrl }: { baseUrl: string }): Promise<Figure[]> {
  const { default: lighthouse, desktopConfig } = await import("lighthouse");
  const port = await freePort();
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  const scores = new Map<string, number[]>();
  try {
    const context = await browser.newContext();
    await signIn(context, baseUrl, "Ada");
    const Cookie = await cookieHeader(context, baseUrl);
    const options: Flags = {
      port,
      onlyCategories: [...CATEGORIES],
      extraHeaders: { Cookie },
      logLevel: "error",
    } as const;
    for (let run = 0; run < RUNS; run += 1) {
      const result = await lighthouse(baseUrl, { ...options }, desktopConfig);
      for (const category of CATEGORIES) {
        const score = (result?.lhr.categories[category]?.score ?? 0) * 100;
        scores.set(category, [...(scores.get(category) ?? []), score]);
      }
    }
  } finally {
    await browser.close();
  }
  return CATEGORIES.map((category) => ({
    name: `Lighthouse desktop, ${category}, median of ${RUNS}`,
    value: median(scores.get(category) ?? [0]),
    unit: "",
    limit: { at: "least", value: 95 },
  }));
}
