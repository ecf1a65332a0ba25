import type { Page } from "@playwright/test";
import { expect, test } from "./support/story";

const PASSPHRASE = "lantern over quiet water";

async function makeInvite(host: Page, note: string) {
  await host.goto("/host");
  await host.getByLabel("For whom").fill(note);
  await host.getByRole("button", { name: "Make an invite" }).click();
  return host.getByLabel("Link to copy").inputValue();
}

async function accept(page: Page, link: string, name: string) {
  await page.goto(link);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByRole("radio", { name: "owl" }).check();
  await page.getByRole("switch", { name: /help other friends/ }).check();
  await page.getByRole("button", { name: "Come in" }).click();
}

test("a friend comes in by an invite, which then opens nothing", async ({
  friend,
  page,
  browser,
  watch,
  query,
}) => {
  const host = await friend("Hana");
  const link = await makeInvite(host.page, "for Nora");
  await accept(page, link, "Nora");
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("navigation", { name: "Places" }).first()).toBeVisible();

  const answers = await query(
    `select choice, granted from consent c join viewer v on v.id = c.viewer_id
     where v.name = 'Nora' order by choice`,
  );
  expect(answers).toEqual([
    { choice: "helps_others", granted: true },
    { choice: "research_export", granted: false },
    { choice: "visible_by_name", granted: false },
  ]);

  const stranger = await browser.newContext();
  const late = await stranger.newPage();
  watch(late);
  await late.goto(link);
  await expect(late.getByRole("heading", { level: 1 })).toHaveText(/does not open anything/);
  await stranger.close();
});

test("a taken name and a weak passphrase are said plainly, and nothing typed is lost", async ({
  friend,
  page,
}) => {
  const host = await friend("Hana");
  const link = await makeInvite(host.page, "for Otis");
  await accept(page, link, "ada");
  await expect(page.getByText("already has this name")).toBeVisible();
  await page.getByLabel("Passphrase", { exact: true }).fill("password123");
  await page.getByRole("button", { name: "Come in" }).click();
  await expect(page.getByText("Too many people use that one")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("ada");
  await expect(page.getByRole("radio", { name: "owl" })).toBeChecked();

  await page.getByRole("textbox", { name: "Name" }).fill("Otis");
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Come in" }).click();
  await expect(page).toHaveURL("/");
});

test("a host helps with a passphrase, and the old sign-in ends", async ({
  friend,
  page,
  browser,
  expectedProblems,
}) => {
  expectedProblems.push(/401.*\/(api\/(events|live)|media)/); // the old page still tries, and goes to the door
  const host = await friend("Hana");
  await accept(page, await makeInvite(host.page, "for Pia"), "Pia");
  await expect(page).toHaveURL("/");

  await host.page.goto("/host");
  await host.page.locator("summary", { hasText: "Pia" }).first().click();
  const entry = host.page.locator("#friends li", { hasText: "Pia" });
  await entry.getByRole("button", { name: "Make a passphrase link" }).click();
  const link = await entry.getByLabel("Link to copy").inputValue();

  // without scripts, as some friends browse
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reset = await plain.newPage();
  await reset.goto(link);
  await reset.getByLabel("New passphrase").fill("another lantern tonight");
  await reset.getByRole("button", { name: "Set it and come in" }).click();
  await expect(reset).toHaveURL("/");
  await plain.close();

  await page.goto("/settings");
  await expect(page).toHaveURL(/\/sign-in(\?|$)/);
  await page.getByText("I have an account of my own").click();
  await page.getByRole("textbox", { name: "Name" }).fill("pia");
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not match")).toBeVisible();
  await page.getByLabel("Passphrase", { exact: true }).fill("another lantern tonight");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/settings"); // where they were going
});

test("a removed friend is out at once and leaves nothing behind", async ({
  friend,
  page,
  query,
  expectedProblems,
}) => {
  expectedProblems.push(/401.*\/(api\/(events|live)|media)/);
  const host = await friend("Hana");
  await accept(page, await makeInvite(host.page, "for Quinn"), "Quinn");
  await expect(page).toHaveURL("/");

  await host.page.goto("/host");
  const entry = host.page.locator("#friends li", { hasText: "Quinn" });
  await entry.locator("summary").first().click();
  await entry.getByText("Remove Quinn").first().click();
  await entry.getByLabel("Yes, erase Quinn").check();
  await entry.getByRole("button", { name: "Remove Quinn" }).click();
  await expect(entry).toHaveCount(0);
  expect(await query("select 1 from viewer where name = 'Quinn'")).toEqual([]);
  await expect(page).toHaveURL(/\/sign-in(\?|$)/); // by itself: the rows that stood there are nobody's now
});

test("what a friend did is erased on their word, and they stay", async ({
  friend,
  page,
  query,
  eventsOf,
}) => {
  const host = await friend("Hana");
  await accept(page, await makeInvite(host.page, "for Rosa"), "Rosa");
  await expect(page).toHaveURL("/");
  await page.goto("/title/the-general-1926");
  await page.getByRole("button", { name: "Add to my list" }).click();
  await expect.poll(async () => (await eventsOf("Rosa", "list_add")).length).toBe(1);

  await page.goto("/settings");
  const place = page.getByRole("region", { name: "Your data" });
  await place.locator("summary", { hasText: "Erase what I did" }).click();
  await place.getByLabel("Type Rosa to confirm the erasure").fill("Rosie");
  await place.getByRole("button", { name: "Erase what I did" }).click();
  await expect(place.getByText(/type your name/i)).toBeVisible();
  expect((await eventsOf("Rosa", "list_add")).length).toBe(1);
  await place.getByLabel("Type Rosa to confirm the erasure").fill("Rosa");
  await place.getByRole("button", { name: "Erase what I did" }).click();
  await expect(place.getByText(/^Erased: \d+ events? and \d+ pages?\.$/)).toBeVisible();
  expect(await eventsOf("Rosa", "list_add")).toEqual([]);
  const counts = await query("select scope, events::int from erasure where scope = 'data'");
  expect(counts.some(({ events }) => events > 0)).toBe(true);

  await page.goto("/my-list");
  await expect(page.getByRole("heading", { name: "My List" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^The General/ })).toHaveCount(0);
});
