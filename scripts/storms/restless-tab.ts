import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright";
import type { SeededRandom } from "@/lib/demo/seeded-random";
import { pick } from "./hostile-values";
import type { MadeEvents } from "./made-events";

const SHORT = { timeout: 3_000 };
const PATIENCE_MILLISECONDS = 30_000; // longer than any act that says itself when it gives up
const LOAD = { timeout: 15_000, waitUntil: "domcontentloaded" } as const;

type Surroundings = {
  context: BrowserContext;
  url: string;
  titles: string[];
  random: SeededRandom;
  made: MadeEvents;
};

/** Browses, opens titles, likes, reloads, and closes itself to come back as another tab. */
export async function browseRestlessly(surroundings: Surroundings, untilMs: number) {
  const { context, url, titles, random, made } = surroundings;
  let page = await context.newPage();
  const visit = (place: string) => made.leave(page, () => page.goto(`${url}${place}`, LOAD));
  const close = () => made.leave(page, () => page.close({ runBeforeUnload: true }));
  const acts: (() => Promise<unknown>)[] = [
    () => visit("/"),
    () => visit(`/title/${pick(titles, random)}`),
    () => visit(`/title/${pick(titles, random)}`),
    () => scroll(page, random),
    () => like(page),
    () => like(page),
    () => like(page),
    () => openCard(page),
    () => made.leave(page, () => page.reload(LOAD)),
    async () => {
      await close();
      page = await context.newPage();
      await visit("/");
    },
  ];
  while (Date.now() < untilMs) {
    await tried(pick(acts, random));
    await sleep(random.between(100, 1_500));
  }
  await tried(close); // which does nothing where it closed itself in its last act
}

/** Without a network much fails, and some of it is never answered: the viewer tries something else. */
async function tried(act: () => Promise<unknown>) {
  await Promise.race([act().catch(() => undefined), sleep(PATIENCE_MILLISECONDS)]);
}

async function scroll(page: Page, random: SeededRandom) {
  await page.mouse.wheel(0, random.between(-900, 900));
}

async function like(page: Page) {
  await page.getByRole("button", { name: /^Like/ }).first().click(SHORT);
}

async function openCard(page: Page) {
  const row = page
    .getByRole("region")
    .filter({ has: page.getByRole("link") })
    .first();
  await row.getByRole("link").first().click(SHORT);
}
