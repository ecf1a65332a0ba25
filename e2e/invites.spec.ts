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
  named,
}) => {
  const host = await friend("Hana");
  const nora = named("Nora");
  const link = await makeInvite(host.page, `for ${nora}`);
  await accept(page, link, nora);
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("navigation", { name: "Places" }).first()).toBeVisible();

  const answers = await query(
    `select choice, granted from consent c join viewer v on v.id = c.viewer_id
     where v.name = $1 order by choice`,
    [nora],
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
  named,
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

  await page.getByRole("textbox", { name: "Name" }).fill(named("Otis"));
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Come in" }).click();
  await expect(page).toHaveURL("/");
});

test("a host helps with a passphrase, and the old sign-in ends", async ({
  friend,
  page,
  browser,
  named,
  expectedProblems,
}) => {
  expectedProblems.push(/401.*\/(api\/(events|live)|media)/); // the old page still tries, and goes to the door
  const host = await friend("Hana");
  const pia = named("Pia");
  await accept(page, await makeInvite(host.page, `for ${pia}`), pia);
  await expect(page).toHaveURL("/");

  await host.page.goto("/host");
  await host.page.locator("summary", { hasText: pia }).first().click();
  const entry = host.page.locator("#friends li", { hasText: pia });
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

  await expect(page).toHaveURL(/\/sign-in$/); // by itself, where the old sign-in was
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/sign-in(\?|$)/);
  await page.getByText("I have an account of my own").click();
  await page.getByRole("textbox", { name: "Name" }).fill(pia.toLowerCase());
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
  named,
  expectedProblems,
}) => {
  expectedProblems.push(/401.*\/(api\/(events|live)|media)/);
  const host = await friend("Hana");
  const quinn = named("Quinn");
  await accept(page, await makeInvite(host.page, `for ${quinn}`), quinn);
  await expect(page).toHaveURL("/");

  await host.page.goto("/host");
  const entry = host.page.locator("#friends li", { hasText: quinn });
  await entry.locator("summary").first().click();
  await entry.getByText(`Remove ${quinn}`).first().click();
  await entry.getByLabel(`Yes, erase ${quinn}`).check();
  await entry.getByRole("button", { name: `Remove ${quinn}` }).click();
  await expect(entry).toHaveCount(0);
  expect(await query("select 1 from viewer where name = $1", [quinn])).toEqual([]);
  await expect(page).toHaveURL(/\/sign-in(\?|$)/); // by itself: the rows that stood there are nobody's now
});

test("what a friend did is erased on their word, and they stay", async ({
  friend,
  page,
  query,
  eventsOf,
  named,
}) => {
  const host = await friend("Hana");
  const rosa = named("Rosa");
  await accept(page, await makeInvite(host.page, `for ${rosa}`), rosa);
  await expect(page).toHaveURL("/");
  await page.goto("/title/the-general-1926");
  await page.getByRole("button", { name: "Add to my list" }).click();
  await expect.poll(async () => (await eventsOf(rosa, "list_add")).length).toBe(1);

  await page.goto("/settings");
  const place = page.getByRole("region", { name: "Your data" });
  await place.locator("summary", { hasText: "Erase what I did" }).click();
  await place.getByLabel(`Type ${rosa} to confirm the erasure`).fill("Rosie");
  await place.getByRole("button", { name: "Erase what I did" }).click();
  await expect(place.getByText(/type your name/i)).toBeVisible();
  expect((await eventsOf(rosa, "list_add")).length).toBe(1);
  await place.getByLabel(`Type ${rosa} to confirm the erasure`).fill(rosa);
  await place.getByRole("button", { name: "Erase what I did" }).click();
  await expect(place.getByText(/^Erased: \d+ events? and \d+ pages?\.$/)).toBeVisible();
  expect(await eventsOf(rosa, "list_add")).toEqual([]);
  const counts = await query("select scope, events::int from erasure where scope = 'data'");
  expect(counts.some(({ events }) => events > 0)).toBe(true);

  await page.goto("/my-list");
  await expect(page.getByRole("heading", { name: "My List" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^The General/ })).toHaveCount(0);
});
