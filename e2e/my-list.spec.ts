import type { Page } from "@playwright/test";
import { expect, test } from "./support/story";

const shelf = (page: Page) => page.getByRole("region", { name: "My List", exact: true });

test("a title put on the list stands in a row of its own until it is taken off", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Bruno");
  const acts = await actsOf("Bruno", ["list_add", "list_remove"]);
  await page.goto("/title/the-general-1926");
  await page.getByRole("button", { name: "Add to my list" }).click();
  await expect(page.getByRole("button", { name: "Remove from my list" })).toBeVisible();
  await expect(page.getByRole("status").getByText("The General is on your list")).toBeVisible();
  await expect.poll(async () => (await acts()).length).toBe(1);

  await page.goto("/");
  const card = shelf(page).getByRole("link", { name: /^The General/ });
  await expect(card).toBeVisible();

  const other = await page.context().newPage(); // the row leaves the open page without a reload
  await other.goto("/my-list");
  await other.getByRole("button", { name: "Remove The General from my list" }).click();
  await expect(other.getByRole("link", { name: /^The General/ })).toHaveCount(0);
  await expect
    .poll(async () => (await acts()).map(({ kind, title_id }) => [kind, title_id]))
    .toEqual([
      ["list_add", "the-general-1926"],
      ["list_remove", "the-general-1926"],
    ]);
  await expect(card).toHaveCount(0);
  await other.reload();
  await expect(other.getByRole("heading", { name: "My List" })).toBeVisible();
  await expect(other.getByRole("link", { name: /^The General/ })).toHaveCount(0);
});
