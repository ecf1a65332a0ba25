import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

type Scope = {
  withFrames?: boolean; // left out, frames are left to their own tests
  within?: string; // a selector: what lies behind an open dialog is inert, and large
};

/** What axe holds against the page as it stands, once nothing moves any more. */
export async function violations(page: Page, { withFrames = true, within }: Scope = {}) {
  await page.evaluate(settle);
  const axe = new AxeBuilder({ page });
  axe.options({ rules: { "target-size": { enabled: true } } }); // new in WCAG 2.2, and asked for only by name
  if (within) axe.include(within);
  if (!withFrames) axe.exclude("iframe");
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

const AXE_WIDTHS = [360, 1440]; // the two layouts; what lies between and beyond only has to fit

/** At every width the page must fit, and axe have nothing to say of either layout. */
export async function expectAccessible(page: Page, widths: number[]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: Math.round(width > 700 ? width * 0.6 : 800) });
    if (AXE_WIDTHS.includes(width)) expect(await violations(page), `at ${width} px`).toEqual([]);
    await expect.poll(() => page.evaluate(sidewaysScroll), `at ${width} px`).toBeLessThanOrEqual(0);
  }
}

function sidewaysScroll() {
  return document.documentElement.scrollWidth - window.innerWidth;
}

/** Half faded in, a text has less contrast than it will have; what breathes for ever, or scrolls along, never settles. */
async function settle() {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const moving = document.getAnimations().filter(({ effect, playState, timeline }) => {
    const isEndless = effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    return timeline === document.timeline && playState === "running" && !isEndless;
  });
  const longest = new Promise((resolve) => setTimeout(resolve, 1_000));
  await Promise.race([Promise.allSettled(moving.map(({ finished }) => finished)), longest]);
}
