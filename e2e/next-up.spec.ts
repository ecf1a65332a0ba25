import { expect, test } from "./support/story";
import { closePlayer, playhead, waitUntilPlaying, watchTitle } from "./support/watching";

test("what comes next begins by itself, is no play, and stays away from who does not want it", async ({
  friend,
  actsOf,
  query,
}) => {
  const { page } = await friend("Dalia");
  const acts = await actsOf("Dalia", ["click", "play", "autoplay"]);
  const toTheEnd = () =>
    page.locator("video[slot=media]").evaluate((video: HTMLVideoElement) => {
      video.currentTime = video.duration - 0.4;
    });
  const isFullScreen = () => page.evaluate(() => document.fullscreenElement !== null);
  await watchTitle(page, "the-general-1926");
  await page.keyboard.press("f");
  await expect.poll(isFullScreen).toBe(true);
  await toTheEnd();
  await expect(page).not.toHaveURL(/the-general-1926/);
  await expect(page).toHaveURL(/\/watch\//);
  await waitUntilPlaying(page);
  await expect
    .poll(async () => (await acts()).map(({ kind }) => kind))
    .toEqual(["play", "autoplay"]);
  const [play, autoplay] = await acts();
  expect(page.url()).toContain(autoplay.title_id);
  expect(autoplay.viewing_id).not.toBe(play.viewing_id);
  expect(await isFullScreen()).toBe(true); // what begins by itself does not leave it
  await page.keyboard.press("f");
  await expect.poll(isFullScreen).toBe(false);
  await closePlayer(page);

  const setting = "update viewer set playback = $1 where name = 'Dalia' and origin = 'demo'";
  await query(setting, [{ playsNext: false }]);
  await watchTitle(page, "the-general-1926");
  await toTheEnd();
  await expect(page.getByRole("link", { name: "Play next" })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole("button", { name: "Stay here" })).toHaveCount(0);
  await query(setting, [{}]);
  expect(await playhead(page)).toBeGreaterThan(1);
  await closePlayer(page);
});
