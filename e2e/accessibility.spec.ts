import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/story";

test.describe.configure({ timeout: 150_000 }); // four widths of a full page

const PAGES: Record<string, string[]> = {
  Ada: [
    "/",
    "/my-list",
    "/history",
    "/circle",
    "/search",
    "/search?q=moon",
    "/settings",
    "/about",
    "/title/nosferatu-1922",
    "/watch/nosferatu-1922",
    "/no-such-page",
  ],
  Robin: ["/lab", "/lab/evaluation"],
  Hana: ["/host"],
};
const WIDTHS = [360, 768, 1440, 1920];

async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

for (const [name, paths] of Object.entries(PAGES)) {
  for (const path of paths) {
    test(`${path} is accessible and fits every screen`, async ({ friend, expectedProblems }) => {
      if (path === "/no-such-page") expectedProblems.push(/404/);
      const { page } = await friend(name);
      await page.goto(path);
      await page.waitForLoadState("load");
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: Math.round(width > 700 ? width * 0.6 : 800) });
        await page.waitForTimeout(300); // pictures and rows settle
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0);
        expect(await violations(page), `at ${width} px`).toEqual([]);
      }
    });
  }
}

test("the doors are accessible", async ({ page }) => {
  await page.goto("/sign-in");
  expect(await violations(page)).toEqual([]);
  await page.goto("/invite/no-such-invite");
  expect(await violations(page)).toEqual([]);
});

test("an opened dialog is accessible and gives the focus back", async ({ friend }) => {
  const { page } = await friend("Ada");
  await page.goto("/");
  const card = page.getByRole("region", { name: "Top picks for you" }).getByRole("link").first();
  await card.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(card).toBeFocused();
});
