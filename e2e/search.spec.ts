import type { Page } from "@playwright/test";
import { violations } from "./support/axe";
import { expect, test } from "./support/story";

const box = (page: Page) => page.getByRole("searchbox", { name: /^Search titles/ });
const results = (page: Page) => page.getByRole("region", { name: "Best matches" });

test("a misspelt name is found, and opening the title tells first what was searched for", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Chen");
  const acts = await actsOf("Chen", ["search", "click"]);
  await page.goto("/search");
  await box(page).fill("nosferatoo");
  await expect(page.getByText("which is probably what “nosferatoo” meant")).toBeVisible();
  await results(page)
    .getByRole("link", { name: /^Nosferatu/ })
    .click();
  await expect(page.getByRole("dialog", { name: "Details" })).toBeVisible();

  await expect
    .poll(async () => (await acts()).map(({ kind }) => kind))
    .toEqual(["search", "click"]);
  const [search, click] = await acts();
  expect(search.detail).toMatchObject({ query: "nosferatoo" });
  expect(search.title_id).toBeNull();
  expect(click).toMatchObject({ title_id: "nosferatu-1922", ranking_id: null });
});

test("a person's name leads to what they made, in rows that keys walk", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Chen");
  const searches = await actsOf("Chen", ["search"]);
  await page.goto("/search");
  await box(page).fill("murnau");
  const people = page.getByRole("region", { name: "People", exact: true });
  await people.getByRole("link", { name: /Murnau/ }).click();
  await expect(page).toHaveURL(/\/search\?q=.*Murnau/);
  await expect(box(page)).toHaveValue(/Murnau/);
  await expect(results(page).getByRole("link", { name: /^Nosferatu/ })).toBeVisible();
  await expect(page.getByRole("region", { name: /^More like / })).toBeVisible();
  await box(page).press("ArrowDown");
  await expect(results(page).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(box(page)).toBeFocused();
  await expect
    .poll(async () => (await searches()).map(({ detail }) => detail.query))
    .toContainEqual(expect.stringMatching(/Murnau/));
});

test("what nobody made is said plainly", async ({ friend }) => {
  const { page } = await friend("Chen");
  await page.goto("/search?q=zzqxv");
  await expect(page.getByRole("heading", { name: /Nothing here goes by “zzqxv”/ })).toBeVisible();
  await expect(results(page)).toHaveCount(0);
});

test("the palette leads from anywhere to a title, and tells what was searched for", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Chen");
  const acts = await actsOf("Chen", ["search", "click"]);
  await page.goto("/about");
  const palette = page.getByRole("dialog", { name: "Find and go" });
  const field = palette.getByRole("combobox");
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type("nosferatu");
  await expect(palette.getByRole("option", { name: /^Nosferatu/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await palette.getByRole("option", { name: /^Nosferatu/ }).click();
  await expect(page.getByRole("dialog", { name: "Details" })).toBeVisible();
  await expect
    .poll(async () => (await acts()).map(({ kind, title_id }) => [kind, title_id]))
    .toEqual([
      ["search", null],
      ["click", "nosferatu-1922"],
    ]);
});
