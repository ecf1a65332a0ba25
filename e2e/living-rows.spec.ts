import type { Page } from "@playwright/test";
import { expect, rewindDemo, test } from "./support/story";
import { closePlayer, playToTheEnd, waitUntilPlaying } from "./support/watching";

test.describe.configure({ mode: "serial" });
test.beforeAll(rewindDemo);

const FIRST = 6;
const picks = (page: Page) => page.getByRole("region", { name: "Top picks for you" });

/** Ids of the first six of Top picks, as they stand on the screen. */
function firstPicks(page: Page): Promise<string[]> {
  return picks(page)
    .locator("[data-card]")
    .evaluateAll(
      (cards, count) => cards.slice(0, count).map((card) => card.getAttribute("data-card") ?? ""),
      FIRST,
    );
}

const differing = (now: string[], before: string[]) =>
  now.filter((id, place) => id !== before[place]).length;

test("one completed trailer reorders a fresh friend's rows without a reload, and forgetting restores them", async ({
  friend,
  eventsOf,
}) => {
  const { page } = await friend("Emeka");
  await page.goto("/");
  const before = await firstPicks(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  await picks(page).getByRole("link").first().click();
  await page.getByRole("dialog").getByRole("link", { name: "Play" }).click();
  await waitUntilPlaying(page);
  await playToTheEnd(page);
  await expect.poll(async () => (await eventsOf("Emeka", "complete")).length).toBe(1);
  await closePlayer(page);
  await page.mouse.move(5, 5); // nothing moves under the pointer
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );

  await expect
    .poll(async () => differing(await firstPicks(page), before))
    .toBeGreaterThanOrEqual(3);
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);

  const [{ title_id: watched }] = await eventsOf("Emeka", "complete");
  expect(await firstPicks(page)).not.toContain(watched);
  await page.goto("/history");
  await page
    .getByRole("button", { name: /^Forget/ })
    .first()
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Forget/ })
    .click();
  await expect.poll(async () => (await eventsOf("Emeka", "forget")).length).toBe(1);
  await page.goto("/");
  await expect.poll(() => firstPicks(page)).toEqual(before);
});

test("the page is made anew after an act, and only then", async ({ friend, eventsOf, baseURL }) => {
  const { page, context } = await friend("Emeka");
  await page.goto("/");
  const home = async () => (await context.request.get("/api/home")).json();
  const first = await home();
  const row = first.rows.find(({ kind }: { kind: string }) => kind === "top-picks");
  const [title] = row.titles;
  const now = new Date().toISOString();
  const viewingId = crypto.randomUUID();
  const act = (kind: string, detail: object = {}) => ({
    id: crypto.randomUUID(),
    kind,
    titleId: title.id,
    occurredAt: now,
    viewingId,
    ...detail,
  });
  const events = [
    act("click"),
    act("play"),
    act("complete", { position: 20, duration: 20, played: [[0, 20]] }),
  ];
  const answer = await context.request.post("/api/events", {
    headers: { origin: new URL(baseURL ?? "").origin },
    data: { sentAt: now, events },
  });
  expect(await answer.json()).toEqual({ accepted: 3, duplicates: 0, rejected: [] });

  let second = first;
  await expect
    .poll(async () => {
      second = await home();
      return second.rankingId;
    })
    .not.toBe(first.rankingId);
  const again = await context.request.get("/api/home");
  expect((await again.json()).rankingId).toBe(second.rankingId);
  const etag = again.headers().etag;
  const unchanged = await context.request.get("/api/home", { headers: { "if-none-match": etag } });
  expect(unchanged.status()).toBe(304);
  expect((await eventsOf("Emeka", "complete")).length).toBeGreaterThan(0);
});

test("a friend's act moves the rows of another, in a browser of their own", async ({
  friend,
  baseURL,
}) => {
  const ada = await friend("Ada");
  const bruno = await friend("Bruno");
  await ada.page.goto("/");
  const shownTo = (page: Page) =>
    page
      .locator("[data-row] [data-card]")
      .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-card")).join());
  const before = await shownTo(ada.page);
  const now = new Date().toISOString();
  const page = await (await bruno.context.request.get("/api/home")).json();
  const titles = page.rows
    .find(({ kind }: { kind: string }) => kind === "top-picks")
    .titles.slice(0, 6);
  const events = titles.flatMap(({ id }: { id: string }) => {
    const viewingId = crypto.randomUUID();
    const watched = { position: 20, duration: 20, played: [[0, 20]] };
    return [
      { id: crypto.randomUUID(), kind: "click", titleId: id, occurredAt: now, viewingId },
      { id: crypto.randomUUID(), kind: "play", titleId: id, occurredAt: now, viewingId },
      {
        id: crypto.randomUUID(),
        kind: "complete",
        titleId: id,
        occurredAt: now,
        viewingId,
        ...watched,
      },
    ];
  });
  await bruno.context.request.post("/api/events", {
    headers: { origin: new URL(baseURL ?? "").origin },
    data: { sentAt: now, events },
  });
  await expect.poll(() => shownTo(ada.page)).not.toBe(before);
});

test("nothing moves under the pointer until it leaves", async ({ friend, baseURL }) => {
  const { page, context } = await friend("Emeka");
  await page.goto("/");
  await picks(page).getByRole("link").first().hover();
  const before = await firstPicks(page);
  const now = new Date().toISOString();
  const viewingId = crypto.randomUUID();
  const titleId = before[2];
  const watched = { position: 20, duration: 20, played: [[0, 20]] };
  await context.request.post("/api/events", {
    headers: { origin: new URL(baseURL ?? "").origin },
    data: {
      sentAt: now,
      events: [
        { id: crypto.randomUUID(), kind: "play", titleId, occurredAt: now, viewingId },
        {
          id: crypto.randomUUID(),
          kind: "complete",
          titleId,
          occurredAt: now,
          viewingId,
          ...watched,
        },
      ],
    },
  });
  await expect(picks(page).getByRole("button", { name: "New order ready" })).toBeVisible();
  expect(await firstPicks(page)).toEqual(before);
  await page.mouse.move(5, 5);
  await expect.poll(async () => (await firstPicks(page)).includes(titleId)).toBe(false);
});

test("the page shows at least forty different titles, none twice on the first screen", async ({
  friend,
}) => {
  for (const name of ["Ada", "Emeka"]) {
    const { context } = await friend(name);
    const { rows } = await (await context.request.get("/api/home")).json();
    const ids = rows.flatMap(({ titles }: { titles: { id: string }[] }) =>
      titles.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBeGreaterThanOrEqual(40);
    const firstScreen = rows
      .slice(0, 3)
      .flatMap(({ titles }: { titles: { id: string }[] }) => titles.map(({ id }) => id));
    expect(new Set(firstScreen).size).toBe(firstScreen.length);
    for (const row of rows)
      for (const title of row.titles)
        expect(title.reason, `${row.label}: ${title.title}`).not.toBeNull();
  }
});
