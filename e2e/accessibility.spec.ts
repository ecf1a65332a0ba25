import { createHash, randomBytes } from "node:crypto";
import { collection, film } from "../scripts/jellyfin-stand-in/made-library";
import { JellyfinStandIn } from "../scripts/jellyfin-stand-in/server";
import { expectAccessible, violations } from "./support/axe";
import { askForCode, disconnect, withServer } from "./support/library";
import { expect, test } from "./support/story";

const PAGES: Record<string, string[]> = {
  Ada: [
    "/",
    "/my-list",
    "/history",
    "/insights",
    "/circle",
    "/blend",
    "/beyond",
    "/likely",
    "/search",
    "/search?q=moon",
    "/settings",
    "/settings/library",
    "/about",
    "/title/nosferatu-1922",
    "/people/buster-keaton",
    "/watch/nosferatu-1922",
    "/no-such-page",
  ],
  Robin: [
    "/design",
    "/lab",
    "/lab/delivery",
    "/lab/dictionary",
    "/lab/evaluation",
    "/lab/events",
    "/lab/policies",
    "/lab/predictors",
    "/lab/time-travel",
    "/lab/weights",
  ],
  Hana: ["/host"],
};
const WIDTHS = [360, 768, 1440, 1920];
const DOOR_WIDTHS = [360, 1440]; // they are one narrow column

for (const [name, paths] of Object.entries(PAGES)) {
  for (const path of paths) {
    test(`${path} is accessible and fits every screen`, async ({ friend, expectedProblems }) => {
      if (path === "/no-such-page") expectedProblems.push(/404/);
      const { page } = await friend(name);
      await page.goto(path);
      await expectAccessible(page, WIDTHS);
    });
  }
}

test("the sign-in page and a link that is used up are accessible", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByText("I have an account of my own").click();
  await expectAccessible(page, DOOR_WIDTHS);
  await page.goto("/invite/no-such-invite");
  await expectAccessible(page, DOOR_WIDTHS);
});

for (const purpose of ["invite", "setup", "reset"]) {
  test(`what the ${purpose} link opens is accessible`, async ({ page, query }) => {
    const secret = randomBytes(32).toString("base64url");
    const hash = createHash("sha256").update(secret).digest("hex");
    await query(
      `insert into one_time_link (purpose, token_hash, expires_at, viewer_id)
       values ($1, $2, now() + interval '1 hour', (select id from viewer where name = 'Ada' and $1 = 'reset'))`,
      [purpose, hash],
    );
    await page.goto(`/${purpose}/${secret}`);
    await expect(page.getByLabel("passphrase").first()).toBeVisible();
    await expectAccessible(page, DOOR_WIDTHS);
    await query("delete from one_time_link where token_hash = $1", [hash]);
  });
}

test("a blend and a history on its way into it are accessible", async ({ friend, query }) => {
  const [{ id }] = await query<{ id: string }>(
    `with made as (insert into blend (name, owner_id) select 'Axe', id from viewer where name = 'Ada' returning *),
       joined as (insert into blend_friend (blend_id, viewer_id, shares_log)
         select made.id, viewer.id, true from made, viewer where viewer.name in ('Ada', 'Bruno'))
     select id from made`,
  );
  const { page } = await friend("Ada");
  await page.goto(`/blend/${id}`);
  await expect(page.getByRole("region", { name: "For tonight", exact: true })).toBeVisible();
  await expectAccessible(page, DOOR_WIDTHS);
  await page.goto(`/blend/${id}/history`);
  await page.getByLabel("Choose a file").setInputFiles({
    name: "NetflixViewingHistory.csv",
    mimeType: "text/csv",
    buffer: Buffer.from('Title,Date\n"Nosferatu","05/05/25"\n'),
  });
  await expect(page.getByText("What is the first number of the dates?")).toBeVisible();
  await expectAccessible(page, DOOR_WIDTHS);
  await query("delete from blend where id = $1", [id]);
});

test("a library is accessible while its code waits, and once it was imported", async ({
  friend,
  query,
}) => {
  const [axe, lost] = [film({ Name: "Axe" }), film({ Name: "Lost", ProductionYear: 1 })];
  const items = [axe, lost, collection("Tools", [axe])];
  const server = new JellyfinStandIn({ items, users: [{ name: "ada", password: "" }] });
  await withServer(server, query, async (url) => {
    const { page } = await friend("Ada");
    const code = await askForCode(page, url);
    await expectAccessible(page, DOOR_WIDTHS);
    server.approve(code, "ada");
    await expect(page.getByText("Up to date: 2 new")).toBeVisible({ timeout: 30_000 });
    await page.getByText("All 3 items").click();
    const address = await page.getByRole("link", { name: "Axe", exact: true }).getAttribute("href");
    await expectAccessible(page, DOOR_WIDTHS);
    await page.goto(address ?? "");
    await expect(page.getByRole("region", { name: "Tools" })).toBeVisible();
    await expectAccessible(page, DOOR_WIDTHS);
    await disconnect(page);
  });
});

test("an opened dialog is accessible and gives the focus back", async ({ friend }) => {
  const { page } = await friend("Ada");
  await page.goto("/");
  const card = page.getByRole("region", { name: "Top picks for you" }).getByRole("link").first();
  await card.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violations(page, { within: "dialog[open]" })).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(card).toBeFocused();
});
