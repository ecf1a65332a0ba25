import { expect, test } from "./support/story";

test("one trailer plays at a time, whatever the pointer does", async ({ friend }) => {
  const { page } = await friend("Bruno");
  await page.goto("/");
  const videos = page.locator("video");
  const billboard = page.locator('[data-row="billboard"] video');
  const preview = page.locator("[popover] video");
  await expect(billboard).toHaveCount(1);
  await page.evaluate(() => {
    const now = () => document.querySelectorAll("video").length;
    const seen = { most: now() };
    Object.assign(window, { seen });
    const look = () => {
      seen.most = Math.max(seen.most, now());
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });

  const cards = page.getByRole("region", { name: "Top picks for you" }).locator("[data-card]");
  for (const place of [0, 2]) {
    await expect(async () => {
      await page.mouse.move(5, 5);
      await cards.nth(place).getByRole("link").first().hover({ timeout: 5_000 });
      await expect(preview).toHaveCount(1, { timeout: 5_000 });
    }).toPass();
    await expect(videos).toHaveCount(1);
  }
  await page.mouse.move(5, 5);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight }));
  await expect(videos).toHaveCount(0); // the billboard does not play where nobody sees it
  expect(await page.evaluate(() => Reflect.get(window, "seen"))).toEqual({ most: 1 });
});
