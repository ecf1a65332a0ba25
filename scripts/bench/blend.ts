import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { openingWishes } from "@/lib/blend/wishes";
import { type Figure, median } from "./figure";
import { longestTask } from "./longest-task";
import { signIn } from "./signed-in";

const FRIENDS = ["Ada", "Bruno", "Chen", "Dalia"];
const MOVES = 21; // of the slider
const ROWS = 1_000_000;

type Matinee = { baseUrl: string; databaseUrl: string };

/** What friends wait for in front of a blend: the slider, and the page while a long history is read. */
export async function benchBlend({ baseUrl, databaseUrl }: Matinee): Promise<Figure[]> {
  const found = await findBrowser();
  const browser: Browser = await chromium.launch({ ...found, headless: true });
  const blendId = await makeBlend(databaseUrl);
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, baseUrl, FRIENDS[0]);
    const slid = await sliderFigures(context, `${baseUrl}/blend/${blendId}`);
    const read = await readingFigures(browser, context, `${baseUrl}/blend/${blendId}/history`);
    return [...slid, ...read];
  } finally {
    await browser.close();
  }
}

/** Four demo friends whose acts in Matinee count; seen or not, so that the list is as long as it gets. */
async function makeBlend(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `with made as (insert into blend (name, owner_id) select 'Bench', id from viewer where name = $1 returning *),
       joined as (insert into blend_friend (blend_id, viewer_id, shares_log)
         select made.id, viewer.id, true from made, viewer where viewer.name = any($2)),
       wished as (insert into blend_evening (blend_id, wishes) select id, $3 from made)
     select id from made`,
    [FRIENDS[0], FRIENDS, JSON.stringify({ ...openingWishes, seenRule: "any" })],
  );
  await client.end();
  return rows[0].id;
}

async function sliderFigures(context: BrowserContext, address: string): Promise<Figure[]> {
  const page = await context.newPage();
  await page.goto(address);
  const cards = page.locator("ol > li");
  const figures: Figure[] = [];
  for (const shown of [20, 60]) {
    while ((await cards.count()) < shown)
      await page.getByRole("button", { name: "Show more" }).click();
    const waits = await slide(page);
    const name = `slider to new order, ${shown} titles shown, median of ${MOVES}`;
    figures.push({ name, value: median(waits), unit: "ms", limit: { at: "most", value: 100 } });
  }
  await page.close();
  return figures;
}

/** From the key on the slider to the first frame with the list as it is then, as the browser tells it. */
async function slide(page: Page) {
  const slider = page.getByRole("slider", { name: "Fairness" });
  await slider.focus();
  await page.evaluate(watchKeys);
  const first = Math.floor(MOVES / 2);
  for (let move = 0; move < MOVES; move++) {
    await page.keyboard.press(move < first ? "ArrowLeft" : "ArrowRight");
    await page.waitForTimeout(120);
  }
  return page.evaluate(() => (window as unknown as { waits: number[] }).waits);
}

/** Runs in the page: after the input event React has the new order; the second frame after it is on the screen. */
function watchKeys() {
  const waits: number[] = [];
  (window as unknown as { waits: number[] }).waits = waits;
  addEventListener(
    "keydown",
    (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel(); // its message comes once the frame is drawn
        channel.port1.onmessage = () => waits.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

async function readingFigures(browser: Browser, context: BrowserContext, address: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-bench-history-"));
  const file = path.join(folder, "NetflixViewingHistory.csv");
  try {
    await writeHistory(file);
    const page = await context.newPage();
    await page.goto(address);
    const field = page.getByLabel("Choose a file");
    await field.waitFor();
    await page.waitForTimeout(1_000); // what the page does on its own behalf is over then
    const startedAt = performance.now();
    const longest = await longestTask(browser, page, async () => {
      await field.setInputFiles(file);
      await page.getByText("Strike out what stays private").waitFor({ timeout: 120_000 });
      await page.getByRole("checkbox").first().waitFor();
    });
    const seconds = (performance.now() - startedAt) / 1_000;
    await page.close();
    const rows = ROWS.toLocaleString("en");
    const figures: Figure[] = [
      {
        name: `longest task of the main thread while ${rows} rows are read`,
        value: longest,
        unit: "ms",
        limit: { at: "most", value: 50 },
      },
      { name: `${rows} rows, from the file to the titles on the page`, value: seconds, unit: "s" },
    ];
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const DAYS = 5_000;
const DAY_MILLISECONDS = 86_400_000;

/** A history as Netflix writes it: a fifth films, the rest episodes, the latest evening first. */
export async function writeHistory(file: string, rows = ROWS) {
  const handle = await open(file, "w");
  const last = Date.UTC(2026, 10, 1);
  let part = "Title,Date\n";
  for (let row = 0; row < rows; row++) {
    const date = new Date(last - Math.floor((row * DAYS) / rows) * DAY_MILLISECONDS);
    const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear() % 100}`;
    const number = (row * 7_919) % 40_000;
    const title =
      row % 5 === 0
        ? `The Film of ${number}`
        : `Series ${number % 3_000}: Season ${1 + (row % 6)}: Episode ${row % 24}`;
    part += `"${title}","${day}"\n`;
    if (part.length < 1_000_000) continue;
    await handle.write(part);
    part = "";
  }
  await handle.write(part);
  await handle.close();
}
