import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Page } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import type { Figure } from "./figure";
import { largePage } from "./large-page";
import { mainThreadTasks } from "./longest-task";
import { signIn } from "./signed-in";

const SIZE = { rows: 40, titles: 40 };
const STEP = { pixels: 120, everyMs: 25 }; // a wheel turned briskly
const SETTLE_MS = 3_000;
const LONG_MS = 50;
const SHELVES = 4; // scrolled from end to end

type Sums = { shift: number; cards: number; videos: number };

/** Scrolls a page of 40 rows × 40 cards down, sideways and up again with the pointer over its cards, traced. */
export async function benchScroll({ baseUrl }: { baseUrl: string }): Promise<Figure[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, baseUrl, "Ada");
    const page = await context.newPage();
    await page.route("**/api/home", async (route) => {
      const { "if-none-match": _, ...whole } = route.request().headers();
      const real = await (await route.fetch({ headers: whole })).json();
      const headers = { etag: '"large"' };
      await route.fulfill({ json: largePage(real, SIZE), headers });
    });
    await page.goto(baseUrl);
    await page.waitForFunction(
      (rows) => document.querySelectorAll("[data-row]").length > rows,
      SIZE.rows,
    );
    await sleep(SETTLE_MS);
    await page.evaluate(WATCH);
    const tasks = await mainThreadTasks(browser, page, () => scrollAround(page));
    return figuresOf(tasks, await page.evaluate(() => Reflect.get(window, "sums")));
  } finally {
    await browser.close();
  }
}

function figuresOf(tasks: number[], { shift, cards, videos }: Sums): Figure[] {
  const long = tasks.filter((ms) => ms > LONG_MS);
  const most = (value: number) => ({ at: "most" as const, value });
  const of = `${SIZE.rows} × ${SIZE.titles} cards`;
  return [
    { name: `${of}: longest task while scrolling`, value: Math.max(0, ...tasks), unit: "ms" },
    { name: `tasks longer than ${LONG_MS} ms`, value: long.length, unit: "", limit: most(0) },
    { name: "cumulative layout shift", value: shift, unit: "", limit: most(0.01) },
    { name: "most cards in the page at once", value: cards, unit: "" },
    { name: "most video elements at once", value: videos, unit: "", limit: most(1) },
  ];
}

async function scrollAround(page: Page) {
  await page.mouse.move(720, 450);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await wheel(page, { x: 0, y: height });
  for (let shelf = 0; shelf < SHELVES; shelf += 1) {
    await wheel(page, { x: shelf % 2 === 0 ? 12_000 : -12_000, y: 0 });
    await sleep(700); // long enough for a preview to open under the pointer
    await wheel(page, { x: 0, y: -600 });
  }
  await wheel(page, { x: 0, y: -height });
  await sleep(700);
}

async function wheel(page: Page, { x, y }: { x: number; y: number }) {
  const steps = Math.ceil(Math.max(Math.abs(x), Math.abs(y)) / STEP.pixels);
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(Math.sign(x) * STEP.pixels, Math.sign(y) * STEP.pixels);
    await sleep(STEP.everyMs);
  }
}

const WATCH = `{
  const sums = (window.sums = { shift: 0, cards: 0, videos: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sums.shift += entry.value;
  }).observe({ type: "layout-shift" });
  const [cards, videos] = [document.getElementsByTagName("li"), document.getElementsByTagName("video")];
  const look = () => {
    sums.cards = Math.max(sums.cards, cards.length);
    sums.videos = Math.max(sums.videos, videos.length);
    requestAnimationFrame(look);
  };
  look();
}`;
