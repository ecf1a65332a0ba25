import type { Config, Flags } from "lighthouse";
import { chromium } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { freePort } from "@/scripts/database/cluster";
import { withBlankSite } from "./blank-site";
import { type Figure, median } from "./figure";
import { cookieHeader, signIn } from "./signed-in";

const RUNS = Number(process.env.MATINEE_LIGHTHOUSE_RUNS ?? 5); // fewer to try it out
const ONLY = process.env.MATINEE_LIGHTHOUSE_PAGES?.split(","); // as their names below
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
const PARTS = [
  { name: "first-contentful-paint", unit: "ms" },
  { name: "largest-contentful-paint", unit: "ms" },
  { name: "speed-index", unit: "ms" },
  { name: "total-blocking-time", unit: "ms" },
  { name: "cumulative-layout-shift", unit: "" },
]; // what the performance score is made of
const PAGES = [
  { name: "browse", path: "/", isBehindDoor: true },
  { name: "details", path: "/title/nosferatu-1922", isBehindDoor: true },
  { name: "watch", path: "/watch/nosferatu-1922", isBehindDoor: true },
  { name: "sign-in", path: "/sign-in", isBehindDoor: false },
].filter(({ name }) => ONLY?.includes(name) ?? true);
const SELF_STARTING = /^--autoplay-policy/; // browsers as people have them let no sound begin by itself
const DESKTOP_LEAST = 98;
const BELOW_BLANK = 5; // points of performance that a phone may cost

export type Device = "desktop" | "mobile";
type Visit = { url: string; cookie?: string };
type Reading = Map<string, number[]>;

/** Lighthouse on four pages and on a blank Next app, by turns, on one device; medians of the visits after each one's first. */
export async function benchLighthouse(
  { baseUrl }: { baseUrl: string },
  device: Device,
): Promise<Figure[]> {
  return withBlankSite(async (blankUrl) => {
    const audit = await openLighthouse(device);
    try {
      const cookie = await audit.cookieOf(baseUrl);
      const visits = new Map<string, Visit>([["blank app", { url: blankUrl }]]);
      for (const { name, path, isBehindDoor } of PAGES)
        visits.set(name, { url: baseUrl + path, cookie: isBehindDoor ? cookie : undefined });
      const readings = new Map(
        [...visits.keys()].map((name): [string, Reading] => [name, new Map()]),
      );
      for (const visit of visits.values()) await audit.read(visit, new Map()); // cold, and not counted
      for (let run = 0; run < RUNS; run += 1) {
        for (const [name, reading] of readings) await audit.read(visits.get(name), reading);
      }
      return figuresOf(readings, device);
    } finally {
      await audit.close();
    }
  });
}

async function openLighthouse(device: Device) {
  const { default: lighthouse, desktopConfig } = await import("lighthouse");
  const port = await freePort();
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args.filter((flag) => !SELF_STARTING.test(flag)), `--remote-debugging-port=${port}`],
  });
  const cookies = await browser.newBrowserCDPSession();
  const config: Config | undefined = device === "desktop" ? desktopConfig : undefined; // mobile is its own default
  const note = (reading: Reading, name: string, value = 0) =>
    reading.set(name, [...(reading.get(name) ?? []), value]);
  return {
    async cookieOf(baseUrl: string) {
      const context = await browser.newContext();
      await signIn(context, baseUrl, "Ada");
      const cookie = await cookieHeader(context, baseUrl);
      await context.close();
      return cookie;
    },
    async read(visit: Visit | undefined, reading: Reading) {
      const flags: Flags = {
        port,
        onlyCategories: [...CATEGORIES],
        extraHeaders: visit?.cookie ? { Cookie: visit.cookie } : undefined,
        disableFullPageScreenshot: true, // nobody looks at it, and it takes as long as the page
        logLevel: "error",
      };
      await cookies.send("Storage.clearCookies"); // one left by a visit before would be sent instead of the header
      const result = await lighthouse(visit?.url, flags, config);
      const landed = new URL(result?.lhr.finalDisplayedUrl ?? "about:blank").pathname;
      if (visit && landed !== new URL(visit.url).pathname)
        throw new Error(`The visit to ${visit.url} ended at ${landed}.`);
      for (const category of CATEGORIES)
        note(reading, category, Math.round((result?.lhr.categories[category]?.score ?? 0) * 100));
      for (const { name } of PARTS) note(reading, name, result?.lhr.audits[name]?.numericValue);
    },
    close: () => browser.close(),
  };
}

function figuresOf(readings: Map<string, Reading>, device: Device): Figure[] {
  const middle = (page: string, name: string) => median(readings.get(page)?.get(name) ?? [0]);
  const leastSpeed =
    device === "desktop" ? DESKTOP_LEAST : middle("blank app", "performance") - BELOW_BLANK;
  const leastOf = (page: string, category: string) => {
    if (page === "blank app") return undefined;
    return { at: "least" as const, value: category === "performance" ? leastSpeed : 100 };
  };
  return [...readings.keys()].flatMap((page) => [
    ...CATEGORIES.map((category) => ({
      name: `${device}, ${page}: ${category}, median of ${RUNS}`,
      value: middle(page, category),
      unit: "",
      limit: leastOf(page, category),
    })),
    ...PARTS.map(({ name, unit }) => ({
      name: `${device}, ${page}: ${name}`,
      value: middle(page, name),
      unit,
    })),
  ]);
}
