import type { Frame, Page } from "@playwright/test";

/** From now on the page counts as loaded only when its controls answer, however slow the machine is. */
export function waitForControls(page: Page) {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...options) => {
    const answer = await goto(...options);
    await page.waitForFunction(isAwake);
    return answer;
  };
  page.reload = async (...options) => {
    const answer = await reload(...options);
    await page.waitForFunction(isAwake);
    return answer;
  };
}

/** Waits for a page in a frame as `goto` does for one in a window. */
export async function waitUntilAwake(frame: Frame | undefined) {
  await frame?.waitForFunction(isAwake);
}

/** Before React has taken a control over, a link only leads to another document, and a button does nothing. */
function isAwake() {
  const controls = document.querySelectorAll("main a, main button");
  const last = controls[controls.length - 1];
  return !last || Object.keys(last).some((key) => key.startsWith("__reactProps"));
}
