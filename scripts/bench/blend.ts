import pg from "pg";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { findBrowser } from "@/e2e/support/browser";
import { openingWishes } from "@/lib/blend/wishes";
import { type Figure, median } from "./figure";
import { readingFigures } from "./reading";
import { signIn } from "./signed-in";

const FRIENDS = ["Ada", "Bruno", "Chen", "Dalia"];
const MOVES = 21; // of the slider

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
    const read = await readingFigures(browser, context, { baseUrl, blendId });
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
