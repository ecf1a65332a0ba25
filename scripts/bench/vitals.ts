import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { withBlankSite } from "./blank-site";
import { type Figure, median } from "./figure";
import { signIn } from "./signed-in";

const RUNS = 5;
const SETTLE_MS = 2_000; // the largest picture has come by then, and nothing moves yet
const BETWEEN_MS = 500; // acts; a card that is dwelt on grows meanwhile
const MOST = 1.5; // times what a blank page with the same pictures takes
const MOST_SHIFT = 0.01;
const LEAST_TOLD_MS = 16; // browsers tell of no quicker answer
const KEYS = ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp"];

type Vitals = { lcp: number; inp: number; cls: number };
type Visited = "ours" | "blank" | "answering"; // which is the blank page, where arrow keys move the browser's own ring
type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** LCP, INP and CLS of the browse page beside a blank Next page with the same pictures, by turns. */
export async function benchVitals({ baseUrl }: { baseUrl: string }): Promise<Figure[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, baseUrl, "Ada");
    const state = await context.storageState();
    const pictures = await picturesOf(await context.newPage(), baseUrl);
    await context.close();
    return await withBlankSite(async (blankUrl) => {
      const blank = `${blankUrl}/pictures?of=${encodeURIComponent(JSON.stringify(pictures))}`;
      const readings: Record<Visited, Vitals[]> = { ours: [], blank: [], answering: [] };
      for (let run = 0; run < RUNS; run += 1) {
        readings.ours.push(await visit(browser, state, { url: baseUrl, visited: "ours" }));
        for (const visited of ["blank", "answering"] as const)
          readings[visited].push(await visit(browser, state, { url: blank, visited }));
      }
      return figuresOf(readings);
    });
  } finally {
    await browser.close();
  }
}

function figuresOf({ ours, blank, answering }: Record<Visited, Vitals[]>): Figure[] {
  const middle = (of: Vitals[], name: keyof Vitals) => median(of.map((vitals) => vitals[name]));
  const beside = (name: "lcp" | "inp"): Figure[] => {
    const words = name.toUpperCase();
    const [here, there] = [middle(ours, name), middle(blank, name)];
    return [
      { name: `browse: ${words}, median of ${RUNS}`, value: here, unit: "ms" },
      { name: `blank page with the same pictures: ${words}`, value: there, unit: "ms" },
      {
        ...{ name: `${words} against it`, value: here / there, unit: "×" },
        limit: { at: "most", value: MOST },
      },
    ];
  };
  const cls = Math.max(...ours.map((vitals) => vitals.cls));
  return [
    ...beside("lcp"),
    ...beside("inp"),
    {
      name: "blank page where arrow keys move the browser's own ring: INP",
      ...{ value: middle(answering, "inp"), unit: "ms" },
    },
    {
      ...{ name: "browse: CLS, largest of all visits", value: cls, unit: "" },
      limit: { at: "most", value: MOST_SHIFT },
    },
  ];
}

/** Every picture that stands in the first window of the browse page, and where. */
async function picturesOf(page: Page, url: string) {
  await page.goto(url, { waitUntil: "networkidle" });
  return page.evaluate(() =>
    [...document.images].flatMap((image) => {
      const { left, top, width, height } = image.getBoundingClientRect();
      const isShown = width > 0 && top < innerHeight && left < innerWidth;
      return isShown ? [{ src: image.currentSrc, left, top, width, height }] : [];
    }),
  );
}

/** One visit in a browser that has nothing cached: load, then keys and presses. */
async function visit(
  browser: Browser,
  state: State,
  { url, visited }: { url: string; visited: Visited },
) {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, storageState: state });
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  if (visited === "answering") await page.addInitScript(ANSWER);
  await page.goto(url, { waitUntil: "load" });
  await sleep(SETTLE_MS);
  const isOurs = visited === "ours";
  const button = isOurs
    ? page
        .getByRole("main")
        .getByRole("button", { name: /my list$/ })
        .first()
    : page.getByRole("button", { name: "Nothing" });
  for (let press = 0; press < 2; press += 1) {
    await button.click(); // the second takes the first back
    await sleep(BETWEEN_MS);
  }
  for (const key of KEYS) {
    await page.keyboard.press(key);
    await sleep(BETWEEN_MS);
  }
  const { lcp, cls, slowest } = await page.evaluate(() => Reflect.get(window, "vitals"));
  await context.close();
  return { lcp, cls, inp: Math.max(LEAST_TOLD_MS, slowest) };
}

/** The least with which a page can answer an arrow key: the next picture has the focus, and a ring drawn by the browser. */
const ANSWER = `{
  let place = -1;
  addEventListener("keydown", ({ key }) => {
    if (!key.startsWith("Arrow")) return;
    const pictures = [...document.images];
    const step = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
    place = (place + step + pictures.length) % pictures.length;
    pictures[place].tabIndex = 0;
    pictures[place].focus();
  });
}`;

/** As web-vitals defines them; of fewer than fifty acts, the slowest is the INP. */
const OBSERVE = `{
  const vitals = (window.vitals = { lcp: 0, cls: 0, slowest: 0 });
  const observe = (type, hear, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true, ...more });
  observe("largest-contentful-paint", ({ startTime }) => (vitals.lcp = startTime));
  observe("layout-shift", ({ value, hadRecentInput }) => (vitals.cls += hadRecentInput ? 0 : value));
  observe("event", ({ interactionId, duration }) => {
    if (interactionId) vitals.slowest = Math.max(vitals.slowest, duration);
  }, { durationThreshold: ${LEAST_TOLD_MS} });
}`;
