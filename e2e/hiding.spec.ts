import { expect, test } from "./support/story";

test("a hidden title leaves the rows at once, comes back when undone, and else stays away", async ({
  friend,
  actsOf,
}) => {
  const { page, context } = await friend("Chen");
  const acts = await actsOf("Chen", ["hide", "unhide"]);
  const told = async () => (await acts()).map(({ kind }) => kind);
  await page.goto("/");
  const row = page.getByRole("region", { name: "Top picks for you" });
  const first = row.locator("[data-card]").first();
  const id = (await first.getAttribute("data-card")) ?? "";
  const card = row.locator(`[data-card="${id}"]`);
  const hide = card.getByRole("button", { name: "Hide from my rows" });

  // dwelling grows the card into a preview with its acts; on a busy machine a click may come while it still grows
  const hideIt = async () => {
    const before = (await told()).length;
    await expect(async () => {
      if ((await told()).length > before) return; // a click that was given up on may have come through
      await page.mouse.move(5, 5);
      await card.getByRole("link").first().hover({ timeout: 5_000 });
      await hide.click({ timeout: 5_000 });
      await expect(card).toHaveCount(0, { timeout: 2_000 });
    }).toPass();
    await expect(card).toHaveCount(0);
  };

  await hideIt();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(card).toBeVisible();
  await expect.poll(told).toEqual(["hide", "unhide"]);
  expect((await acts())[0]).toMatchObject({ title_id: id, position: 0 });

  await hideIt();
  await expect.poll(told).toEqual(["hide", "unhide", "hide"]);
  const discovery = async () => {
    const { rows } = await (await context.request.get("/api/home")).json();
    return rows
      .filter(({ kind }: { kind: string }) => kind === "top-picks")
      .flatMap(({ titles }: { titles: { id: string }[] }) => titles.map((title) => title.id));
  };
  await expect.poll(discovery).not.toContain(id);

  await page.goto(`/title/${id}`);
  await page.getByRole("button", { name: "Show in my rows again" }).click();
  await expect.poll(told).toEqual(["hide", "unhide", "hide", "unhide"]);
});
