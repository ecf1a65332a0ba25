import type { Page } from "@playwright/test";
import { expect, test } from "./support/story";

type Place = { row: number; position: number; title: string };

/** Where on the page the focus is: row from the top, card from the left. */
function focused(page: Page): Promise<Place | null> {
  return page.evaluate(() => {
    const card = document.activeElement?.closest<HTMLElement>("[data-card]");
    const row = card?.closest<HTMLElement>("[data-row]");
    if (!card || !row) return null;
    return {
      row: [...document.querySelectorAll("[data-row]")].indexOf(row),
      position: [...row.querySelectorAll("[data-card]")].indexOf(card),
      title: card.dataset.card ?? "",
    };
  });
}

test("arrow keys walk the rows, Enter opens, Escape comes back to the card", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Ada");
  const clicks = await actsOf("Ada", ["click"]);
  await page.goto("/");
  for (let tabs = 0; tabs < 20 && !(await focused(page)); tabs += 1)
    await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Play" }).first()).toBeFocused(); // of the billboard

  const walk = async (keys: string[], to: Partial<Place>) => {
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toMatchObject(to);
  };
  await walk(["ArrowDown", "Home"], { row: 1, position: 0 });
  await walk(["ArrowRight", "ArrowRight"], { row: 1, position: 2 });
  await walk(["ArrowDown"], { row: 2 });
  await walk(["ArrowLeft", "ArrowUp"], { row: 1 });
  await walk(["Home", "ArrowRight", "ArrowRight", "ArrowRight"], { row: 1, position: 3 });
  const chosen = await focused(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Details" })).toBeVisible();
  await expect.poll(async () => (await clicks()).length).toBe(1);
  const [click] = await clicks();
  expect(click).toMatchObject({ title_id: chosen?.title, position: chosen?.position });
  expect(click.ranking_id).not.toBeNull();
  await expect(page).toHaveTitle(/^.+ · Matinee$/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Details" })).toHaveCount(0);
  await expect(page).toHaveTitle("Matinee");
  await expect.poll(async () => (await focused(page))?.title).toBe(chosen?.title);

  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Details" })).toBeVisible();
  await page.getByRole("dialog").getByRole("link", { name: "Play", exact: true }).press("Enter");
  await expect(page.locator("video[slot=media]")).toBeVisible(); // in place of the details
  await expect(page).toHaveTitle(/^.+ · Matinee$/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(async () => (await focused(page))?.title).toBe(chosen?.title);
});

test("Escape from a trailer comes back to the billboard's Details, where those led to it", async ({
  friend,
}) => {
  const { page } = await friend("Bruno");
  await page.goto("/");
  const opener = page.getByRole("region").first().getByRole("link", { name: "Details" });
  await opener.press("Enter");
  const details = page.getByRole("dialog", { name: "Details" });
  await details.getByRole("link", { name: "Play", exact: true }).press("Enter");
  await expect(page.locator("video[slot=media]")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("the way to the content and one's own menu need no mouse", async ({ friend }) => {
  const { page } = await friend("Ada");
  await page.goto("/circle");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  const menu = page.getByRole("button", { name: "Ada: your menu" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Settings" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Settings" })).toBeHidden();
  await expect(menu).toBeFocused();
});
