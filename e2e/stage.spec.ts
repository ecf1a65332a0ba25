import { waitUntilAwake } from "./support/awake";
import { violations } from "./support/axe";
import { expect, rewindDemo, test } from "./support/story";

test.describe.configure({ mode: "serial" });
test.beforeAll(rewindDemo);

test("on the stage one friend's acts move their own pane, the line between two friends, and nobody else's log", async ({
  friend,
  eventsOf,
}) => {
  const { page } = await friend("Bruno");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/demo?left=Emeka&right=Ada&seed=7");
  const adasActs = (await eventsOf("Ada", "click")).length;
  const emeka = page.frameLocator("iframe[title^=Emeka]");
  const ada = page.frameLocator("iframe[title^=Ada]");
  const picks = { name: "Top picks for you" };
  await expect(emeka.getByRole("region", picks).getByRole("link").first()).toBeVisible();
  await expect(page.getByText("Connecting…")).toBeHidden();

  const log = page.getByRole("log");
  const step = page.getByRole("button", { name: "Step" });
  await step.click();
  await expect(page.getByText("Tour 7 · 1 of 8")).toBeVisible();
  await step.click();
  await expect(page.getByText("Tour 7 · 2 of 8")).toBeVisible();
  for (const act of ["Emeka opened", "Emeka played", "Emeka finished"]) {
    await step.click();
    await expect(log.getByText(act)).toBeVisible();
  }
  const graph = page.getByRole("img", { name: "How alike demo friends are" });
  await expect(graph).toHaveAccessibleName(/Ada and Emeka \d+/);
  await expect(emeka.getByRole("button", { name: "What changed" })).toBeVisible();
  expect(await eventsOf("Emeka", "complete")).toHaveLength(1);
  expect(await eventsOf("Ada", "click")).toHaveLength(adasActs);
  expect(await violations(page, { withFrames: false })).toEqual([]);

  for (const frame of page.frames()) await waitUntilAwake(frame);
  await ada.getByRole("region", picks).getByRole("link").first().click();
  await expect(log.getByText("Ada opened")).toBeVisible();
  await expect.poll(async () => (await eventsOf("Ada", "click")).length).toBe(adasActs + 1);
  expect(await eventsOf("Emeka", "click")).toHaveLength(1);
});

test("a pane is nobody's outside the stage, and on a phone one is shown at a time", async ({
  friend,
}) => {
  const { page, context } = await friend("Ada");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/demo?left=Emeka&right=Ada");
  const address = await page.locator("iframe[title^=Emeka]").getAttribute("src");
  await expect(page.locator("iframe[title^=Ada]")).toBeHidden();
  await page.getByRole("button", { name: "Ada" }).click();
  await expect(page.locator("iframe[title^=Ada]")).toBeVisible();
  await expect(page.locator("iframe[title^=Emeka]")).toBeHidden();
  expect(await violations(page, { withFrames: false })).toEqual([]);

  const answer = await context.request.get(address ?? "", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toContain("/sign-in");
});
