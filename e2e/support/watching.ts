import { expect, type Page } from "@playwright/test";

const UNDER_WAY_SECONDS = 0.3;
const SETTLED_MS = 600; // a seek is a skip once it has settled for 400 ms

export function video(page: Page) {
  return page.locator("video[slot=media]");
}

export function playhead(page: Page): Promise<number> {
  return video(page).evaluate((element: HTMLVideoElement) => element.currentTime);
}

/** Waits until the trailer plays; presses Play where the browser will not start with sound by itself. */
export async function waitUntilPlaying(page: Page) {
  const prompt = page
    .getByRole("dialog")
    .last()
    .getByRole("button", { name: /^Play ./ });
  await expect(async () => {
    if (await prompt.isVisible()) await prompt.click({ timeout: 2_000 });
    expect(await playhead(page)).toBeGreaterThan(UNDER_WAY_SECONDS);
  }).toPass();
}

/** Opens the player of a title by its address and waits until it plays. */
export async function watchTitle(page: Page, slug: string) {
  await page.goto(`/watch/${slug}`);
  await waitUntilPlaying(page);
}

/** Lets the trailer play to its end, every second of it, at a speed. */
export async function playToTheEnd(page: Page, rate = 4) {
  await video(page).evaluate((element: HTMLVideoElement, speed) => {
    element.playbackRate = speed;
  }, rate);
  await expect(page.getByRole("button", { name: "Watch again" })).toBeVisible({ timeout: 40_000 });
}

/** Seeks by one key, pressed in one burst, and waits until the seek has settled. */
export async function seekByKey(
  page: Page,
  key: "l" | "j" | "ArrowRight" | "ArrowLeft",
  times = 1,
) {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
  await expect
    .poll(() => video(page).evaluate((element: HTMLVideoElement) => element.seeking))
    .toBe(false);
  await page.waitForTimeout(SETTLED_MS);
}

/** Closes the player by the keyboard and waits for the page it leads back to. */
export async function closePlayer(page: Page) {
  await page.keyboard.press("Escape");
  await expect(video(page)).toHaveCount(0);
}
