import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/story";

const MOST_TABS = 60;

/** Presses Tab until the control has the focus; each control on the way must show that it has it. */
async function tabTo(page: Page, control: Locator) {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(focusFault)).toBeNull();
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No way by Tab to ${control}.`);
}

/** What is wrong with how the focus shows: it has no outline, or something lies over it. */
function focusFault() {
  const element = document.activeElement;
  if (!element || element === document.body || element.matches("main")) return null;
  const isOutlined = [element, ...element.querySelectorAll("*")].some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
  });
  if (!isOutlined) return `no outline: ${element.outerHTML.slice(0, 120)}`;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (at && (element.contains(at) || at.contains(element))) return null;
  const isOwnPreview = element.matches("[data-opens]") && at?.closest("[popover]"); // grown out of it
  return isOwnPreview ? null : `covered: ${element.outerHTML.slice(0, 120)}`;
}

test("a whole visit by keyboard alone, in the colours that the system forces", async ({
  page,
  actsOf,
}) => {
  const acts = await actsOf("Chen", ["click", "list_add", "list_remove"]);
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.goto("/sign-in");
  await tabTo(page, page.getByRole("button", { name: "Chen" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Top picks for you" })).toBeVisible();

  await tabTo(page, page.getByRole("link", { name: "Play" }).first());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.evaluate(focusFault)).toBeNull();
  const card = await page.evaluate(
    () => document.activeElement?.closest<HTMLElement>("[data-card]")?.dataset.card,
  );
  await page.keyboard.press("Enter");
  const details = page.getByRole("dialog", { name: "Details" });
  await expect(details).toBeVisible();

  await tabTo(page, details.getByRole("button", { name: "Add to my list" }));
  await page.keyboard.press("Enter");
  const remove = details.getByRole("button", { name: "Remove from my list" });
  await expect(remove).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(details.getByRole("button", { name: "Add to my list" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(details.getByRole("link", { name: "Play" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/watch\//);
  await expect
    .poll(async () => (await acts()).map(({ kind }) => kind))
    .toEqual(["click", "list_add", "list_remove"]);
  expect((await acts()).at(0)).toMatchObject({ title_id: card });
});
