import type { BrowserContext } from "@playwright/test";
import { expect, test } from "./support/story";

/** The browse page, whose scripts come only when it is woken. */
async function asleep(context: BrowserContext) {
  const page = await context.newPage(); // not watched: nobody waits for its controls
  const { promise: mayWake, resolve: wake } = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await mayWake;
    await route.continue().catch(() => undefined); // the page that asked may be gone
  });
  await page.goto("/", { waitUntil: "commit" });
  return { page, wake };
}

test("a press before the page is awake opens the title and is one click", async ({
  friend,
  actsOf,
}) => {
  const { context } = await friend("Chen");
  const acts = await actsOf("Chen", ["click"]);
  const { page, wake } = await asleep(context);
  const firstRow = page.getByRole("region").nth(1); // after the billboard; the rows below come once the page wakes
  await firstRow.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/title\//);
  wake();
  await expect.poll(async () => (await acts()).length).toBe(1);
  const [click] = await acts();
  expect(page.url()).toContain(click.title_id);
  expect(click).toMatchObject({ position: 0 });
  expect(click.ranking_id).not.toBeNull();
});

test("the palette's key pressed before the page is awake opens it", async ({ friend }) => {
  const { context } = await friend("Chen");
  const { page, wake } = await asleep(context);
  await page.waitForLoadState("domcontentloaded");
  await page.keyboard.press("Control+k");
  wake();
  const palette = page.getByRole("dialog", { name: "Find and go" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(palette).toBeVisible();
});

test("that the network is gone is said at once, and no longer than it is", async ({
  friend,
  expectedProblems,
}) => {
  expectedProblems.push(/ERR_INTERNET_DISCONNECTED/);
  const { page, context } = await friend("Chen");
  await page.goto("/my-list");
  await context.setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("You are offline.")).toHaveCount(0);
});

test("scripts wait for the large picture, and all of them come", async ({ friend }) => {
  const { page, context } = await friend("Chen");
  for (const address of ["/", "/title/nosferatu-1922"]) {
    const sent = await context.request.get(address, { headers: { accept: "text/html" } });
    const html = await sent.text();
    expect(html).toMatch(/<script data-late="[^"]+\.js"/);
    expect(html).not.toMatch(/<script src="[^"]+"[^>]* async=""/);
    await page.goto(address);
    await expect(page.locator("script[data-late]")).toHaveCount(0);
  }
});
