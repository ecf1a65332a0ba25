import type { Flags } from "lighthouse";
import { chromium } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { freePort } from "@/scripts/database/cluster";
import { type Figure, median } from "./figure";
import { cookieHeader, signIn } from "./signed-in";

const RUNS = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const AUDITS = [
  { name: "first-contentful-paint", unit: "ms" },
  { name: "largest-contentful-paint", unit: "ms" },
  { name: "speed-index", unit: "ms" },
  { name: "total-blocking-time", unit: "ms" },
]; // what the performance score is made of, layout shift excepted, which `weight` measures

/** Lighthouse, desktop preset, on the browse page: the median of five runs. */
export async function benchLighthouse({ baseUrl }: { baseUrl: string }): Promise<Figure[]> {
  const { default: lighthouse, desktopConfig } = await import("lighthouse");
  const port = await freePort();
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  const seen = new Map<string, number[]>();
  const note = (name: string, value = 0) => seen.set(name, [...(seen.get(name) ?? []), value]);
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
        note(category, (result?.lhr.categories[category]?.score ?? 0) * 100);
      }
      for (const { name } of AUDITS) note(name, result?.lhr.audits[name]?.numericValue);
    }
  } finally {
    await browser.close();
  }
  const scores = CATEGORIES.map(
    (category): Figure => ({
      name: `Lighthouse desktop, ${category}, median of ${RUNS}`,
      value: median(seen.get(category) ?? [0]),
      unit: "",
      limit: { at: "least", value: 95 },
    }),
  );
  const parts = AUDITS.map(({ name, unit }) => ({
    name,
    value: median(seen.get(name) ?? [0]),
    unit,
  }));
  return [...scores, ...parts];
}
