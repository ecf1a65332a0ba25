import type { Page } from "@playwright/test";
import { expect, rewindDemo, test } from "./support/story";

test.beforeAll(rewindDemo);

type Query = (text: string) => Promise<unknown[]>;

/** While it lasts, whatever reads the table fails. */
async function without(table: string, query: Query, act: () => Promise<void>) {
  await query(`alter table ${table} rename to ${table}_away`);
  try {
    await act();
  } finally {
    await query(`alter table if exists ${table}_away rename to ${table}`);
  }
}

const firstPick = (page: Page) =>
  page.getByRole("region", { name: "Top picks for you" }).getByRole("link").first();

test("details that cannot be made say so where they would have stood, and come at the next try", async ({
  friend,
  query,
  expectedProblems,
}) => {
  expectedProblems.push(/error #441/);
  const { page } = await friend("Dalia");
  await page.goto("/");
  const details = page.getByRole("dialog", { name: "Details" });
  await without("prediction", query, async () => {
    await firstPick(page).click();
    await expect(details.getByRole("heading", { name: "The film tore" })).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(details).toHaveCount(0);
    await expect(firstPick(page)).toBeFocused();
    await firstPick(page).click();
    await expect(details.getByRole("heading", { name: "The film tore" })).toBeInViewport();
  });
  await details.getByRole("button", { name: "Try again" }).click();
  await expect(details.getByRole("link", { name: "Play", exact: true })).toBeVisible();
});

test("a player that cannot be opened says so above the page, and leads back to it", async ({
  friend,
  query,
  expectedProblems,
}) => {
  expectedProblems.push(/error #441/, /status of 500/); // the log is away as well
  const { page } = await friend("Dalia");
  await page.goto("/");
  await firstPick(page).click();
  const play = page.getByRole("dialog", { name: "Details" }).getByRole("link", { name: "Play" });
  await expect(play).toBeVisible();
  await without("event", query, async () => {
    await play.click();
    const torn = page.getByRole("dialog", { name: "Player" });
    const told = /^The (film tore|projector is warming up)$/; // the latter once it has asked how Matinee is
    await expect(torn.getByRole("heading", { name: told })).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(torn).toHaveCount(0);
    await expect(firstPick(page)).toBeFocused();
  });
});

test("a page with a large picture that cannot be made says so, and comes at the next try", async ({
  friend,
  query,
  expectedProblems,
}) => {
  expectedProblems.push(/error #441/, /status of 500/);
  const { page } = await friend("Dalia");
  const torn = page.getByRole("heading", { name: "The film tore" });
  await without("prediction", query, async () => {
    await page.goto("/title/nosferatu-1922");
    await expect(torn).toBeVisible();
  });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "Nosferatu" })).toBeVisible();
  await without("sign_in", query, async () => {
    await page.goto("/"); // not even the frame around the rows
    await expect(torn).toBeVisible();
  });
});

test("a title that suits no longer is not there, and that is said above the page it was on", async ({
  friend,
  query,
  expectedProblems,
}) => {
  expectedProblems.push(/status of 404.*\/media\//); // pictures of others that suit no longer
  const { page } = await friend("Dalia");
  const limit = (to: string) =>
    query(`update viewer set maturity_limit = ${to} where name = 'Dalia'`);
  await page.goto("/");
  const adult = page.locator("[data-card]", { hasText: "16+" }).getByRole("link").first();
  await adult.scrollIntoViewIfNeeded();
  await limit("'All'"); // what a host would do, with nobody told of it yet
  try {
    await adult.click();
    const details = page.getByRole("dialog", { name: "Details" });
    await expect(details.getByRole("heading", { name: "No such seat" })).toBeInViewport();
    await details.getByRole("button", { name: "Close" }).click();
    await expect(details).toHaveCount(0);
    await expect(page).toHaveURL(/\/$/);
  } finally {
    await limit("null");
  }
});

test("an address with nothing behind it says so, also in the window's name", async ({
  friend,
  expectedProblems,
}) => {
  expectedProblems.push(/status of 404/);
  const { page } = await friend("Dalia");
  for (const place of ["title", "watch", "people"]) {
    await page.goto(`/${place}/nothing-of-the-kind`);
    await expect(page.getByRole("heading", { name: "No such seat" })).toBeVisible();
    await expect(page).toHaveTitle("Not found · Matinee");
  }
});
