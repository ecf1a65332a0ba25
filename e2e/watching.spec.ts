import type { Page } from "@playwright/test";
import { expect, rewindDemo, type StoredEvent, test } from "./support/story";
import {
  closePlayer,
  playToTheEnd,
  seekByKey,
  waitUntilPlaying,
  watchTitle,
} from "./support/watching";

test.beforeAll(rewindDemo);

const SCORED = ["click", "play", "skip", "complete", "close"];

const kindsOf = (events: StoredEvent[]) => events.map(({ kind }) => kind);

async function openFirstPick(page: Page) {
  await page.goto("/");
  await page.getByRole("region", { name: "Top picks for you" }).getByRole("link").first().click();
  await page.getByRole("dialog").getByRole("link", { name: "Play" }).click();
  await waitUntilPlaying(page);
}

test("watching to the end is a click, a play and a full watch, with the place it came from", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Emeka");
  const acts = await actsOf("Emeka", SCORED);
  await openFirstPick(page);
  await playToTheEnd(page);
  await closePlayer(page);
  await expect.poll(async () => kindsOf(await acts())).toEqual(["click", "play", "complete"]);
  const [click, play, complete] = await acts();
  expect(click.ranking_id).not.toBeNull();
  expect(click.position).toBe(0);
  expect(new Set([click.viewing_id, play.viewing_id, complete.viewing_id]).size).toBe(1);
  const ranges = complete.detail.played as [number, number][];
  const seconds = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  expect(seconds / Number(complete.detail.duration)).toBeGreaterThanOrEqual(0.95);
});

test("a burst of seeks is one skip, and leaving early is one close", async ({ friend, actsOf }) => {
  const { page } = await friend("Dalia");
  const acts = await actsOf("Dalia", SCORED);
  await openFirstPick(page);
  await seekByKey(page, "ArrowRight", 2);
  await closePlayer(page);
  await expect.poll(async () => kindsOf(await acts())).toEqual(["click", "play", "skip", "close"]);
  const skip = (await acts()).find(({ kind }) => kind === "skip");
  expect(Number(skip?.detail.to) - Number(skip?.detail.from)).toBeGreaterThan(2);
});

test("seeking to the end is not a full watch", async ({ friend, actsOf }) => {
  const { page } = await friend("Chen");
  const acts = await actsOf("Chen", SCORED);
  await openFirstPick(page);
  await seekByKey(page, "ArrowRight", 6);
  await expect(page.getByRole("button", { name: "Watch again" })).toBeVisible({ timeout: 15_000 });
  await closePlayer(page);
  await expect.poll(async () => kindsOf(await acts())).toEqual(["click", "play", "skip", "close"]);
});

test("opening a title by its address is no click", async ({ friend, actsOf }) => {
  const { page } = await friend("Bruno");
  const acts = await actsOf("Bruno", SCORED);
  await watchTitle(page, "nosferatu-1922");
  await closePlayer(page);
  await expect.poll(async () => kindsOf(await acts())).toEqual(["play", "close"]);
});

test("a reload goes on with the same viewing", async ({ friend, actsOf }) => {
  const { page } = await friend("Bruno");
  const acts = await actsOf("Bruno", SCORED);
  await watchTitle(page, "the-general-1926");
  await page.reload();
  await waitUntilPlaying(page);
  await closePlayer(page);
  await expect
    .poll(async () => (await acts()).filter(({ kind }) => kind === "play").length)
    .toBeGreaterThan(0);
  const viewings = new Set(
    (await acts()).filter(({ viewing_id }) => viewing_id).map(({ viewing_id }) => viewing_id),
  );
  expect(viewings.size).toBe(1);
});

test("a title plays in a browser without H.264", async ({ friend }) => {
  const { page } = await friend("Ada");
  await page.addInitScript(() => {
    const supports = MediaSource.isTypeSupported.bind(MediaSource);
    MediaSource.isTypeSupported = (type) => !/avc1|mp4a/.test(type) && supports(type);
  });
  await watchTitle(page, "metropolis-1927");
  await closePlayer(page);
});

test("a browser that lets nothing begin asks for a press, and nothing of the trailer is fetched before it", async ({
  friend,
  actsOf,
}) => {
  const { page } = await friend("Chen");
  const acts = await actsOf("Chen", SCORED);
  await page.addInitScript(() => {
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      const mayBegin = this.muted || navigator.userActivation.hasBeenActive;
      return mayBegin ? play.call(this) : Promise.reject(new DOMException("", "NotAllowedError"));
    };
  });
  const fetched: string[] = [];
  page.on("request", (request) => /\.mp4/.test(request.url()) && fetched.push(request.url()));
  await page.goto("/watch/nosferatu-1922", { waitUntil: "networkidle" });
  const prompt = page.getByRole("button", { name: "Play Nosferatu" });
  await expect(prompt).toBeFocused();
  await expect(page.getByRole("heading", { level: 1, name: "Nosferatu" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(fetched).toEqual([]);
  await page.keyboard.press("Enter");
  await waitUntilPlaying(page);
  await expect(prompt).toHaveCount(0);
  await closePlayer(page);
  await expect.poll(async () => kindsOf(await acts())).toEqual(["play", "close"]);
});
