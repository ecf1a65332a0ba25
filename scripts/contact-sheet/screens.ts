import { expect as expectSoon, type Page } from "@playwright/test";

const expect = expectSoon.configure({ timeout: 30_000 }); // on a machine with other work, too

export type Screen = {
  name: string;
  viewer: string | null; // a demo friend; null stands before the door
  path: string;
  /** Brings the page into the state that is wanted. */
  prepare?: (page: Page) => Promise<void>;
  /** The state does not outlive a change of the window. */
  isBrief?: boolean;
  /** Narrower there is no such state. */
  leastWidth?: number;
};

const PICKS = { name: "Top picks for you" };

async function openAccountForm(page: Page) {
  await page.getByText("I have an account of my own").click();
}

async function openPreview(page: Page) {
  const card = page.getByRole("region", PICKS).getByRole("link").nth(1);
  await card.scrollIntoViewIfNeeded();
  await card.hover();
  await expect(page.locator(":popover-open")).toBeVisible();
}

async function openDetails(page: Page) {
  await page.getByRole("region", PICKS).getByRole("link").first().click();
  await expect(page.getByRole("dialog", { name: "Details" })).toBeVisible();
}

async function openPalette(page: Page) {
  const field = page.getByRole("dialog", { name: "Find and go" }).getByRole("combobox");
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await field.fill("the");
  await expect(page.getByRole("option").nth(3)).toBeVisible();
}

async function openMenu(page: Page) {
  await page.getByRole("button", { name: /your menu$/ }).click();
}

async function waitForPlayer(page: Page) {
  await expect(page.locator("video[slot=media]")).toBeVisible();
  const help = { name: "Keyboard shortcuts", includeHidden: true }; // narrow windows have no room for it
  await expect(page.getByRole("button", help)).toBeAttached();
}

async function openShortcuts(page: Page) {
  await waitForPlayer(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("region", { name: "Keyboard shortcuts" })).toBeVisible();
}

async function playToEnd(page: Page) {
  await waitForPlayer(page);
  await expect(async () => {
    await page.locator("video[slot=media]").evaluate((video: HTMLVideoElement) => {
      video.currentTime = video.duration - 0.2;
      return video.play();
    });
    await expect(page.getByRole("button", { name: "Watch again" })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  const stay = page.getByRole("button", { name: "Stay here" });
  if (await stay.isVisible()) await stay.click();
}

async function goOffline(page: Page) {
  await page.evaluate(`
    Object.defineProperty(navigator, "onLine", { get: () => false, configurable: true });
    window.dispatchEvent(new Event("offline"))`);
  await expect(page.getByText("You are offline.")).toBeVisible();
}

async function makeBlend(page: Page) {
  await page.getByRole("textbox", { name: "Name" }).fill("Friday film club");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("heading", { name: "Friday film club" })).toBeVisible();
}

async function openHistoryImport(page: Page) {
  await makeBlend(page);
  await page.getByRole("link", { name: "Bring your Netflix history" }).click();
  await page.getByLabel("Choose a file").setInputFiles({
    name: "NetflixViewingHistory.csv",
    mimeType: "text/csv",
    buffer: Buffer.from('Title,Date\n"Nosferatu","6/19/25"\n"Dark: Season 1: Secrets","6/17/25"\n'),
  });
  await expect(page.getByText("2 titles to bring along")).toBeVisible();
}

async function waitForCharts(page: Page) {
  await expect(page.getByRole("region", { name: "Taste map" })).toBeVisible(); // the last one of all
}

async function openEvent(page: Page) {
  await page.locator("main a[href^='/lab/events/']").first().click();
  await expect(page).toHaveURL(/\/lab\/events\/.+\/.+/);
}

const as = (viewer: string | null, paths: string[]): Screen[] =>
  paths.map((path) => ({ name: nameOf(path), viewer, path }));

/** Every screen there is, and the states of it that look different. */
export const screens: Screen[] = [
  ...as(null, ["/sign-in", "/invite/no-such-invite"]),
  { name: "sign-in, own account", viewer: null, path: "/sign-in", prepare: openAccountForm },
  ...as("Ada", ["/", "/title/nosferatu-1922", "/people/buster-keaton", "/my-list", "/history"]),
  ...as("Ada", ["/circle", "/blend", "/search", "/search?q=moon", "/search?q=zzqxv", "/settings"]),
  ...as("Ada", ["/settings/library", "/beyond", "/likely", "/about", "/no-such-page"]),
  { name: "blend, made", viewer: "Ada", path: "/blend", prepare: makeBlend },
  { name: "blend, history", viewer: "Ada", path: "/blend", prepare: openHistoryImport },
  { name: "insights", viewer: "Ada", path: "/insights", prepare: waitForCharts },
  { name: "insights of a newcomer", viewer: "Emeka", path: "/insights" },
  { name: "home of a newcomer", viewer: "Emeka", path: "/" },
  {
    ...{ name: "home, preview", viewer: "Ada", path: "/", prepare: openPreview },
    ...{ leastWidth: 600, isBrief: true },
  },
  { name: "home, details", viewer: "Ada", path: "/", prepare: openDetails },
  { name: "home, palette", viewer: "Ada", path: "/", prepare: openPalette },
  { name: "home, menu", viewer: "Hana", path: "/", prepare: openMenu },
  { name: "home, offline", viewer: "Ada", path: "/", prepare: goOffline },
  { name: "player", viewer: "Ada", path: "/watch/nosferatu-1922", prepare: waitForPlayer },
  { name: "player, keys", viewer: "Ada", path: "/watch/nosferatu-1922", prepare: openShortcuts },
  { name: "player, end", viewer: "Ada", path: "/watch/nosferatu-1922", prepare: playToEnd },
  ...as("Ada", ["/demo"]),
  ...as("Robin", ["/lab", "/lab/delivery", "/lab/dictionary", "/lab/evaluation", "/lab/events"]),
  ...as("Robin", ["/lab/policies", "/lab/predictors", "/lab/time-travel", "/lab/weights"]),
  { name: "lab event", viewer: "Robin", path: "/lab/events", prepare: openEvent },
  ...as("Robin", ["/design"]),
  ...as("Hana", ["/host"]),
];

function nameOf(path: string) {
  return path === "/" ? "home" : path.slice(1).replaceAll("/", " ");
}
