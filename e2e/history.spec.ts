import { expect, test } from "./support/story";

test("a viewing is told in words, and forgetting its title takes it out of the taste", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Dalia");
  const acts = await actsOf("Dalia", ["click", "close", "forget"]);
  const told = async () => (await acts()).map(({ kind }) => kind);
  await page.goto("/");
  const card = page.getByRole("region", { name: "Top picks for you" }).getByRole("link").first();
  await card.click();
  const details = page.getByRole("dialog", { name: "Details" });
  const title = (await details.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
  await expect.poll(told).toEqual(["click", "close"]);

  await page.goto("/history");
  const entry = page.getByRole("listitem").filter({
    has: page.getByRole("heading", { name: title, exact: true }),
  });
  const latest = entry.first();
  await expect(latest).toContainText("Opened the details and left");
  await expect(latest).toContainText("worth 1");

  const dialog = page.getByRole("dialog", { name: `Forget ${title}?` });
  await latest.getByRole("button", { name: `Forget ${title}` }).click();
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await told()).not.toContain("forget");
  await latest.getByRole("button", { name: `Forget ${title}` }).click();
  await dialog.getByRole("button", { name: "Forget" }).click();
  await expect(latest).toContainText("Forgotten");
  await expect.poll(told).toEqual(["click", "close", "forget"]);

  await page.reload();
  await expect(latest).toContainText("Forgotten");
  await expect(latest.getByRole("button", { name: `Forget ${title}` })).toBeDisabled();
  await page.getByRole("navigation", { name: "Show" }).getByText("Watched to the end").click();
  await expect(page).toHaveURL(/show=complete/);
  await expect(page.getByText("Opened the details and left")).toHaveCount(0);
});

test("a title above the viewer's limit keeps its place in the history, without its name", async ({
  friend,
  query,
}) => {
  const [seen] = await query<{ name: string; id: string; title: string; after: Date }>(
    `select v.name, t.id, t.title, corrected_at + interval '1 minute' as after
     from event e join viewer v on v.id = viewer_id and origin = 'demo'
       join title t on t.id = title_id and maturity <> 'All'
     where e.kind = 'play' order by corrected_at desc limit 1`,
  );
  const { page, context } = await friend(seen.name);
  const history = `/history?before=${seen.after.toISOString()}`;
  const limit = (to: string | null) =>
    query("update viewer set maturity_limit = $2 where name = $1", [seen.name, to]);
  const viewings = page.getByRole("listitem").filter({ hasText: "worth" });
  const nameless = viewings.filter({ hasText: "A title above your limit" });
  await page.goto(history);
  await expect(viewings.filter({ hasText: seen.title }).first()).toBeVisible();
  const all = await viewings.count();
  await limit("All");
  try {
    await page.goto(history);
    await expect(nameless.first()).toBeVisible();
    await expect(viewings).toHaveCount(all);
    await expect(nameless.getByRole("button")).toHaveCount(0);
    expect(await (await context.request.get(history)).text()).not.toContain(seen.id);
  } finally {
    await limit(null);
  }
});
