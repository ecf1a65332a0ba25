import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import type { Figure } from "./figure";
import { writeHistory } from "./long-history";
import { longestTask } from "./longest-task";

const ROWS = 1_000_000;
const PATIENCE = { timeout: 120_000 };

type Addresses = { baseUrl: string; blendId: string };

/** The page while a worker reads a very long history: for a blend, and to have it drawn. */
export async function readingFigures(
  browser: Browser,
  context: BrowserContext,
  { baseUrl, blendId }: Addresses,
): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-bench-history-"));
  const file = path.join(folder, "NetflixViewingHistory.csv");
  try {
    await writeHistory(file, ROWS);
    const read = await watched(browser, context, {
      address: `${baseUrl}/blend/${blendId}/history`,
      what: "read",
      act: async (page) => {
        await page.getByLabel("Choose a file").setInputFiles(file);
        await page.getByText("Strike out what stays private").waitFor(PATIENCE);
        await page.getByRole("checkbox").first().waitFor();
      },
    });
    const drawn = await watched(browser, context, {
      address: `${baseUrl}/insights`,
      what: "read and drawn",
      prepare: (page) => page.getByRole("button", { name: "A Netflix history" }).click(),
      act: async (page) => {
        await page.getByLabel("Choose a file").setInputFiles(file);
        await page.getByRole("region", { name: "Binges" }).waitFor(PATIENCE); // the last one of all
      },
    });
    return [...read, ...drawn];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Watched = {
  address: string;
  what: string;
  prepare?: (page: Page) => Promise<void>;
  act: (page: Page) => Promise<void>;
};

async function watched(
  browser: Browser,
  context: BrowserContext,
  { address, what, prepare, act }: Watched,
): Promise<Figure[]> {
  const page = await context.newPage();
  await page.goto(address);
  await prepare?.(page);
  await page.getByLabel("Choose a file").waitFor();
  await page.waitForTimeout(1_000); // what the page does on its own behalf is over then
  const startedAt = performance.now();
  let seconds = 0;
  const longest = await longestTask(browser, page, async () => {
    await act(page);
    seconds = (performance.now() - startedAt) / 1_000;
    await page.waitForTimeout(500); // what follows the last of it is the page's, too
  });
  await page.close();
  const rows = `${ROWS.toLocaleString("en")} rows`;
  return [
    {
      name: `longest task of the main thread while ${rows} are ${what}`,
      value: longest,
      unit: "ms",
      limit: { at: "most", value: 50 },
    },
    { name: `${rows}, from the file until all is ${what}`, value: seconds, unit: "s" },
  ];
}
