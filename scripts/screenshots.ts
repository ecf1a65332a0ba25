import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type BrowserContext, chromium } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { signIn } from "./bench/signed-in";
import { buildWhenStale } from "./setup/build";
import { copyHlsWorker } from "./setup/hls-worker";
import { startTestMatinee } from "./setup/test-matinee";

const FOLDER = "docs/screenshots";
const HEIGHTS: Record<number, number> = { 390: 844, 1440: 900, 1920: 1080 };

type Shot = {
  name: string;
  viewer: string | null;
  path: string;
  widths: number[];
  settle?: number;
};

const SHOTS: Shot[] = [
  { name: "sign-in", viewer: null, path: "/sign-in", widths: [1440] },
  { name: "home", viewer: "Ada", path: "/", widths: [390, 1440, 1920] },
  { name: "details", viewer: "Ada", path: "/title/nosferatu-1922", widths: [1440] },
  { name: "player", viewer: "Ada", path: "/watch/nosferatu-1922", widths: [1440], settle: 6_000 },
  { name: "circle", viewer: "Ada", path: "/circle", widths: [1440] },
  { name: "insights", viewer: "Ada", path: "/insights", widths: [1440], settle: 2_500 },
  { name: "stage", viewer: "Ada", path: "/demo", widths: [1920], settle: 8_000 },
  { name: "weights", viewer: "Robin", path: "/lab/weights", widths: [1440] },
  { name: "lab", viewer: "Robin", path: "/lab", widths: [1440] },
  { name: "host", viewer: "Hana", path: "/host", widths: [1440] },
];

/** Takes the pictures that README and docs show, so that they stay true. */
async function takeScreenshots() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-screenshots-"));
  mkdirSync(FOLDER, { recursive: true });
  copyHlsWorker();
  buildWhenStale();
  const matinee = await startTestMatinee(path.join(folder, "data"));
  const browser = await chromium.launch(await findBrowser());
  try {
    for (const shot of SHOTS) {
      for (const width of shot.widths) {
        const viewport = { width, height: HEIGHTS[width] };
        const context = await browser.newContext({ baseURL: matinee.url, viewport });
        if (shot.viewer) await signIn(context, matinee.url, shot.viewer);
        await take(context, shot, width);
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await matinee.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take(
  context: BrowserContext,
  { name, path: address, settle = 2_500 }: Shot,
  width: number,
) {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(settle);
  const file = path.join(FOLDER, `${name}-${width}.png`);
  await page.screenshot({ path: file });
  console.log(file);
}

await takeScreenshots();
