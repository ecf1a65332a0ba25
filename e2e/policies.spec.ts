import { expect, rewindDemo, test } from "./support/story";

test.beforeAll(rewindDemo);

test("a researcher previews, stores and takes back a policy, and friends' pages follow at once", async ({
  friend,
  query,
}) => {
  const { page } = await friend("Robin");
  await page.goto("/lab/policies");
  const shipped = page.getByRole("button", { name: "Put shipped in force" });
  if (await shipped.isVisible()) await shipped.click(); // told before, and not to its end

  const ada = await friend("Ada");
  await ada.page.goto("/");
  const genre = ada.page.locator('[data-row^="genre "]');
  await expect(genre.first()).toBeAttached();

  const preview = page.getByRole("region", { name: "By these numbers" });
  await expect(preview).toContainText("Top picks for you");

  const field = page.getByRole("spinbutton", { name: "Genre rows" });
  await field.fill("400");
  await expect(page.getByText("Genre rows must be a whole number from 0 to 30.")).toBeVisible();
  await field.fill("0");
  await expect(page.getByRole("status").filter({ hasText: "stand elsewhere" })).toBeVisible();
  const pagesBefore = await query("select count(*) from ranking where policy_version like '%-%'");
  expect(pagesBefore).toEqual([{ count: "0" }]); // a preview is on no record

  await page.getByRole("textbox", { name: "Why" }).fill("no genres for a while");
  await page.getByRole("button", { name: "Store and put in force" }).click();
  await expect(
    page.getByText(/^Version \d+ (is stored and in force|.* It is in force now)/),
  ).toBeVisible();
  await expect(genre).toHaveCount(0); // without a reload
  const { policy } = await (await ada.context.request.get("/api/home")).json();
  expect(policy).toMatch(/^[\w-]+ [\d.]+-\d+$/);
  const stored = await query(
    "select distinct policy_version from ranking r join viewer v on v.id = r.viewer_id where v.name = 'Ada' and policy_version like '%-%'",
  );
  expect(policy.split(" ")[1]).toBe(stored[0].policy_version);

  await shipped.click();
  await expect(page.getByText(/^The shipped policy is in force/)).toBeVisible();
  await expect(genre.first()).toBeAttached();
});

test("nobody but researchers finds the policies", async ({ friend, expectedProblems }) => {
  expectedProblems.push(/404/);
  const { page } = await friend("Ada");
  await page.goto("/lab/policies");
  await expect(page.getByRole("heading", { name: "Policies" })).toHaveCount(0);
});

test("a newcomer who picks a few titles has rows of their own, and is not asked again", async ({
  friend,
  eventsOf,
}) => {
  const { page } = await friend("Emeka");
  await page.goto("/");
  const strip = page.getByRole("region", { name: "Pick a few you like" });
  const picks = strip.getByRole("button", { name: /^I like / });
  for (const place of [0, 1, 2]) await picks.nth(place).click();
  await expect(picks.nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await eventsOf("Emeka", "like")).length).toBe(3);
  await strip.getByRole("button", { name: "Done" }).click();
  await expect(strip).toHaveCount(0);
  await expect(page.getByRole("region", { name: /^Because you liked/ }).first()).toBeAttached();
  await page.reload();
  await expect(page.getByRole("region", { name: "Top picks for you" })).toBeVisible();
  await expect(strip).toHaveCount(0);
});
