import type { BrowserContext, Page } from "@playwright/test";
import { expect, rewindDemo, test } from "./support/story";
import { closePlayer, waitUntilPlaying } from "./support/watching";

test.beforeAll(rewindDemo);

const SLOW = {
  offline: false,
  latency: 6_000,
  downloadThroughput: 20_000,
  uploadThroughput: 20_000,
};
const QUICK = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const AT_ONCE_MS = 5_000; // no byte of an answer comes before SLOW lets it

/** A line on which every answer takes its time, until it is called again. */
async function lineOf(context: BrowserContext, page: Page) {
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  return (conditions: typeof SLOW) => line.send("Network.emulateNetworkConditions", conditions);
}

const curtain = (page: Page) => page.getByText("The lights go down");
const play = (page: Page) => page.getByRole("link", { name: "Play", exact: true }).first();

test("on a slow line a press on Play darkens the stage before anything has come, and can be taken back", async ({
  friend,
  actsOf,
}) => {
  const { page, context } = await friend("Emeka");
  const acts = await actsOf("Emeka", ["click", "play", "close"]);
  await page.goto("/", { waitUntil: "networkidle" });
  const setLine = await lineOf(context, page);
  await setLine(SLOW);
  await play(page).click();
  await expect(curtain(page)).toBeVisible({ timeout: AT_ONCE_MS });
  expect(new URL(page.url()).pathname).toBe("/"); // nothing has come
  await expect(page.getByText("Loading …")).toHaveCount(1); // the thin line, for those who hear it
  await page.getByRole("button", { name: "Back to browsing" }).click();
  await expect(curtain(page)).toHaveCount(0);
  await expect(page.getByText("Loading …")).toHaveCount(0, { timeout: AT_ONCE_MS });
  await setLine(QUICK);
  await expect.poll(async () => (await acts()).map(({ kind }) => kind)).toEqual(["click", "close"]);

  await page.getByRole("region", { name: "Top picks for you" }).getByRole("link").first().click();
  const details = page.getByRole("dialog");
  await expect(details.getByRole("heading", { level: 1 })).toBeVisible();
  await setLine(SLOW);
  await details.getByRole("link", { name: "Play", exact: true }).click();
  await expect(curtain(page)).toBeVisible({ timeout: AT_ONCE_MS });
  expect(new URL(page.url()).pathname).toMatch(/^\/title\//);
  await setLine(QUICK);
  await waitUntilPlaying(page);
  await closePlayer(page);
  await expect(page).toHaveURL(/\/$/);
});
