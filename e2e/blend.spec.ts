import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "./support/story";

const HISTORY = `Title,Date
"Nosferatu","6/19/25"
"The Golem","6/18/25"
"My guilty pleasure","6/17/25"
"Dark: Season 1: Secrets","6/17/25"
"Dark: Season 1: Lies","6/16/25"
"Dark: Season 3 (Trailer)","6/15/25"
`;

test("friends bring a history each and argue about one list", async ({
  friend,
  query,
  named,
  expectedProblems,
}) => {
  expectedProblems.push(/404/); // what Chen is shown of a blend that she is not in
  const club = named("Friday film club");
  const { page } = await friend("Ada");
  await page.goto("/blend");
  await page.getByRole("textbox", { name: "Name" }).fill(club);
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("heading", { name: club })).toBeVisible();
  await expect(page).toHaveURL(/\/blend\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  const id = address.split("/").at(-1);
  const storedNames = async () => {
    const rows = await query<{ name: string }>(
      "select name from blend_history where blend_id = $1 order by name",
      [id],
    );
    return rows.map(({ name }) => name);
  };
  await page.getByRole("button", { name: "Invite a friend" }).click();
  const link = await page.getByLabel("Link to copy").inputValue();

  await page.getByRole("link", { name: "Bring your Netflix history" }).click();
  await page.getByLabel("Choose a file").setInputFiles({
    name: "NetflixViewingHistory.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(HISTORY),
  });
  await expect(page.getByText("6 rows = 5 used + 0 merged + 1 skipped")).toBeVisible();
  expect(await storedNames()).toEqual([]); // nothing is sent unasked
  await page.getByRole("checkbox", { name: /^My guilty pleasure/ }).uncheck();
  await expect(page.getByText("3 titles to bring along, 1 struck out")).toBeVisible();
  await page.getByRole("button", { name: "Bring them to the blend" }).click();

  const found = (titles: number) =>
    page.getByRole("heading", { name: `In this catalogue (${titles})`, exact: true });
  await expect(found(1)).toBeVisible();
  await page.getByRole("button", { name: /^Yes, The Golem is The Golem: How/ }).click();
  await expect(found(2)).toBeVisible();
  expect(await storedNames()).toEqual(["Dark", "Nosferatu", "The Golem"]);

  const bruno = await friend("Bruno");
  await bruno.page.goto(link);
  await bruno.page.getByRole("checkbox", { name: /^Friends in this blend may see/ }).check();
  await bruno.page.getByRole("checkbox", { name: /^What I watched in Matinee/ }).check();
  await bruno.page.getByRole("button", { name: "Join" }).click();
  await expect(bruno.page).toHaveURL(new RegExp(address));
  const list = bruno.page.getByRole("region", { name: "For tonight", exact: true });
  await expect(list.getByText(/because of/).first()).toBeVisible();
  await expect(list.getByText("Ada", { exact: true }).first()).toBeVisible();
  await expect(list.getByRole("heading", { name: "Nosferatu" })).toHaveCount(0); // Ada has seen it
  await bruno.page.getByRole("checkbox", { name: "Ada" }).uncheck();
  await expect(list.getByText("Ada", { exact: true })).toHaveCount(0);
  await expect(list.getByText("Bruno", { exact: true }).first()).toBeVisible();

  // what Bruno does stands on Ada's screen, and the other way round
  await page.goto(address);
  const here = page.getByRole("checkbox", { name: "Ada" });
  await expect(here).not.toBeChecked();
  await here.check();
  await expect(bruno.page.getByRole("checkbox", { name: "Ada" })).toBeChecked();
  const friends = page.getByRole("region", { name: "Friends in this blend" });
  await expect(friends.getByText("here now")).toHaveCount(2);
  const wanted = list.getByRole("heading", { level: 3 }).first();
  const title = (await wanted.textContent()) ?? "";
  await list.getByRole("button", { name: `Yes: ${title}`, exact: true }).click();
  const own = page.getByRole("button", { name: `Yes: ${title}, 1 vote`, exact: true });
  await expect(own).toHaveAttribute("aria-pressed", "false");
  await page.getByRole("button", { name: `Tonight it is: ${title}`, exact: true }).click();
  const settled = bruno.page.getByRole("region", { name: "Tonight it is" });
  await expect(settled.getByRole("heading", { name: title })).toBeVisible();
  await expect(settled.getByRole("link", { name: "Play" })).toHaveAttribute("href", /^\/watch\//);
  await expect(settled.getByRole("button", { name: "Choose again" })).toHaveCount(0); // Ada's to undo
  await page.getByRole("button", { name: "Choose again" }).click();
  await expect(settled).toHaveCount(0);

  const chen = await friend("Chen");
  await chen.page.goto(address);
  await expect(chen.page.getByText(club)).toHaveCount(0);
  for (const door of [address, `${address}/history`, `/api/blends/${id}/live`])
    expect((await chen.page.request.get(door)).status(), door).toBe(404);
  for (const door of [address, `${address}/history`]) {
    const text = await (await bruno.page.request.get(door)).text();
    for (const secret of ["guilty", "Dark", "5 used"]) expect(text).not.toContain(secret);
  }

  // one press closes it to everybody, and Undo, where the keyboard is then, brings it back whole
  const remove = page.getByRole("button", { name: "Delete the blend" });
  const undo = page.getByRole("button", { name: "Undo" });
  await page.route(/\/blend\?_rsc=/, (route) => sleep(1000).then(() => route.continue())); // slower than a hand
  await remove.press("Enter");
  await expect(undo).toBeFocused();
  expect((await bruno.page.request.get(address)).status()).toBe(404);
  await page.keyboard.press("Enter");
  await expect(page.getByText("The blend is back")).toBeVisible();
  await expect(page).toHaveURL(address);
  expect(await storedNames()).toEqual(["Dark", "Nosferatu", "The Golem"]);
  await remove.click();
  await expect(page).toHaveURL("/blend");
  await expect(page.getByRole("link", { name: club })).toHaveCount(0);
  for (const { page: either } of [{ page }, bruno])
    for (const door of [address, `${address}/history`, `/api/blends/${id}/live`])
      expect((await either.request.get(door)).status(), door).toBe(404);
});
