import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

// its own args come for scraping: they also turn off what a browser would refuse, and the Origin header with it
const UNWANTED =
  /^--(headless|single-process|disable-web-security|allow-running-insecure|disable-site-isolation)/;

// and they let a graphics processor be emulated inside the browser's own process, where people's browsers draw by themselves
const EMULATED_GRAPHICS =
  /^--(ignore-gpu-blocklist|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader)/;

const args = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--autoplay-policy=no-user-gesture-required",
];

export type Browser = { executablePath: string; args: string[] };

/** A Chromium to drive: Playwright's own, the system's, or the one that comes inside an npm package. */
export async function findBrowser(): Promise<Browser> {
  if (process.env.MATINEE_TEST_BROWSER)
    return { executablePath: process.env.MATINEE_TEST_BROWSER, args };
  const own = chromium.executablePath();
  if (existsSync(own)) return { executablePath: own, args };
  const system = SYSTEM_BROWSERS.find((file) => existsSync(file));
  if (system) return { executablePath: system, args };
  return packagedBrowser();
}

/** The one inside the npm package, the same on every machine. */
export async function packagedBrowser(): Promise<Browser> {
  const packaged = sparticuz.args.filter(
    (flag) => !UNWANTED.test(flag) && !EMULATED_GRAPHICS.test(flag),
  );
  return {
    executablePath: await sparticuz.executablePath(),
    args: [...new Set([...packaged, ...args, "--disable-gpu"])],
  };
}
