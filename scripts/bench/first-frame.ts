import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Page } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import type { Figure } from "./figure";
import { signIn } from "./signed-in";
import { quantile } from "./times";

const RUNS = 20;
const WARM_UPS = 3;
const READING_MS = 1_000; // nobody presses Play the moment the page is there
const LIMIT_MS = 500;

/** From the click on Play to the first frame of a local trailer, a title after the other, on a warm server. */
export async function benchFirstFrame({ baseUrl }: { baseUrl: string }): Promise<Figure[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, baseUrl, "Ada");
    const { rows } = await (await context.request.get(`${baseUrl}/api/home`)).json();
    const slugs = rows.flatMap(({ titles }: { titles: { slug: string }[] }) =>
      titles.map(({ slug }) => slug),
    );
    const different = [...new Set<string>(slugs)].slice(0, RUNS + WARM_UPS);
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const times: number[] = [];
    for (const slug of different) times.push(await firstFrame(page, `${baseUrl}/title/${slug}`));
    return figuresOf(times.slice(WARM_UPS));
  } finally {
    await browser.close();
  }
}

function figuresOf(times: number[]): Figure[] {
  const at = (share: number) => quantile(times, share);
  return [
    {
      name: `first frame after the click, median of ${times.length} titles`,
      value: at(0.5),
      unit: "ms",
    },
    { name: "p75", value: at(0.75), unit: "ms", limit: { at: "most", value: LIMIT_MS } },
    { name: "longest", value: at(1), unit: "ms" },
  ];
}

/** Opens a title's own page, as most do before they play it, and presses Play. */
async function firstFrame(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "networkidle" });
  await sleep(READING_MS);
  await page.getByRole("main").getByRole("link", { name: "Play", exact: true }).click();
  const seen = await page.waitForFunction(() => Reflect.get(window, "firstFrameMs"), null, {
    timeout: 30_000,
    polling: 50,
  });
  return Number(await seen.jsonValue());
}

/** The clock starts at the event of the press itself and stops with the first frame that the player shows. */
const WATCH = `{
  let pressedAt = 0;
  addEventListener("click", ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
  const watched = new WeakSet();
  new MutationObserver(() => {
    const video = document.querySelector("video[slot=media]");
    if (!video || watched.has(video)) return;
    watched.add(video);
    video.requestVideoFrameCallback((now) => (window.firstFrameMs = now - pressedAt));
  }).observe(document, { childList: true, subtree: true });
}`;
