import { violations } from "./support/axe";
import { expect, rewindDemo, test } from "./support/story";

test.beforeAll(rewindDemo);

test("an act appears in the researcher's list, stands out on its page, and that page is made again exactly", async ({
  friend,
}) => {
  const { page } = await friend("Robin");
  await page.goto("/lab/events?kinds=click");
  const list = page.getByRole("list", { name: "Events, the latest first" });
  await expect(page.getByText("Live: events appear as they land.")).toBeVisible();

  const ada = await friend("Ada");
  await ada.page.goto("/");
  const row = ada.page.getByRole("region", { name: "Top picks for you" });
  const card = row.getByRole("link").nth(1);
  const href = await card.getAttribute("href");
  await card.focus();
  await ada.page.keyboard.press("Enter");
  const dialog = ada.page.getByRole("dialog");
  const title = (await dialog.getByRole("heading").first().textContent()) ?? "";
  expect(href).toContain("/title/");

  const landed = list.getByRole("listitem").filter({ hasText: title }).filter({ hasText: "Ada" });
  await expect(landed.first()).toBeVisible();
  await landed.first().getByRole("link", { name: "visit of Ada" }).click();
  const timeline = page.getByRole("list", { name: "The visit, moment by moment" });
  const act = timeline.getByRole("link").filter({ hasText: "click" }).filter({ hasText: title });
  await act.first().click();
  await expect(act.first()).toHaveAttribute("aria-current", "true");
  const served = page.getByRole("list", { name: "The page that was served" });
  const placed = served.locator('li[aria-current="true"]');
  await expect(placed).toContainText(title);
  await expect(placed).toContainText("click");
  expect(await violations(page)).toEqual([]);

  await page.getByRole("link", { name: "Make it again from the log" }).click();
  await expect(page.getByText("the page equals its record")).toBeVisible();
  await expect(page.getByRole("list", { name: "Made from the log" })).toContainText(title);
  expect(await violations(page)).toEqual([]);
});

test("nobody but researchers finds the log, its delivery and the past", async ({
  friend,
  expectedProblems,
}) => {
  expectedProblems.push(/404/);
  const { page, context } = await friend("Ada");
  for (const path of ["/lab/events", "/lab/delivery", "/lab/time-travel"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  expect((await context.request.get("/api/explorer")).status()).toBe(403);
});
