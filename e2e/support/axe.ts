import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

type Scope = {
  withFrames?: boolean; // left out, frames are left to their own tests
  within?: string; // a selector: what lies behind an open dialog is inert, and large
};

/** What axe holds against the page as it stands, once nothing moves any more. */
export async function violations(page: Page, { withFrames = true, within }: Scope = {}) {
  await expect(page).toHaveTitle(/\S/); // a page come to by a link is named a moment after it stands
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
const LEAST_LETTER_PX = 12; // less is illegible, says Lighthouse, which bears it for two letters in five
const MOST_SMALL = 0.4;

/** At every width the page must fit and be legible, and axe have nothing to say of either layout. */
export async function expectAccessible(page: Page, widths: number[]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: Math.round(width > 700 ? width * 0.6 : 800) });
    if (AXE_WIDTHS.includes(width)) expect(await violations(page), `at ${width} px`).toEqual([]);
    await expect.poll(() => page.evaluate(sidewaysScroll), `at ${width} px`).toBeLessThanOrEqual(0);
    const small = await page.evaluate(smallLetters, LEAST_LETTER_PX);
    expect(small, `part of the letters too small at ${width} px`).toBeLessThan(MOST_SMALL);
  }
}

function sidewaysScroll() {
  return document.documentElement.scrollWidth - window.innerWidth;
}

/** Which part of the letters that are seen are too small; those of a drawing grow and shrink with it. */
function smallLetters(leastPx: number) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const letters = { all: 0, small: 0 };
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const count = textContent?.replace(/\s+/g, "").length ?? 0;
    if (!parentElement?.checkVisibility() || parentElement.closest("svg")) continue;
    if (parentElement.clientHeight === 1) continue; // only heard
    letters.all += count;
    if (Number.parseFloat(getComputedStyle(parentElement).fontSize) < leastPx)
      letters.small += count;
  }
  return letters.small / Math.max(1, letters.all);
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
