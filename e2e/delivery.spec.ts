import { expect, rewindDemo, test } from "./support/story";

test.beforeAll(rewindDemo);

const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /Failed to load resource/];

test("acts made offline arrive once, in order, after the network is back", async ({
  friend,
  eventsOf,
  expectedProblems,
}) => {
  expectedProblems.push(...OFFLINE);
  const { page, context } = await friend("Ada");
  await page.goto("/title/metropolis-1927");
  await page.waitForTimeout(1_000);
  const commands = async () =>
    (await eventsOf("Ada"))
      .filter(({ kind }) => ["like", "unrate", "list_add", "list_remove"].includes(kind))
      .map(({ kind }) => kind);
  const before = await commands();
  await context.setOffline(true);
  const like = page.getByRole("button", { name: /^Like/ });
  await like.click();
  await like.click();
  await like.click();
  await page.waitForTimeout(2_000); // longer than any flush waits
  expect(await commands()).toEqual(before);
  await context.setOffline(false);
  await expect.poll(commands).toEqual([...before, "like", "unrate", "like"]);
  const ids = (await eventsOf("Ada")).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("what was done in an hour without a network outlives its tab, and keeps its time", async ({
  friend,
  eventsOf,
  query,
  expectedProblems,
}) => {
  expectedProblems.push(...OFFLINE);
  const { page, context } = await friend("Bruno");
  await context.clock.install();
  await page.goto("/title/metropolis-1927");
  const like = page.getByRole("button", { name: /^Like/ });
  await expect(like).toBeEnabled();
  const known = new Set((await eventsOf("Bruno")).map(({ id }) => id));
  await context.setOffline(true);
  await like.click();
  await context.clock.fastForward("01:00:00");
  await like.click(); // takes it back
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true }); // at once: there is no time to wait for anything
  await closed;
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto("/about");
  const arrived = async () =>
    (await eventsOf("Bruno")).filter(({ id, kind }) => !known.has(id) && /like|unrate/.test(kind));
  await expect.poll(async () => (await arrived()).length).toBe(2);
  const ids = (await arrived()).map(({ id }) => id);
  const rows = await query<{ kind: string; at: Date }>(
    "select kind, corrected_at as at from event where id = any($1) order by corrected_at",
    [ids],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(["like", "unrate"]);
  const minutesBetween = (rows[1].at.getTime() - rows[0].at.getTime()) / 60_000;
  expect(minutesBetween).toBeGreaterThan(59);
  expect(minutesBetween).toBeLessThan(65);
});

test("a tab that closes at once still delivers its last act", async ({ friend, eventsOf }) => {
  const { page } = await friend("Chen");
  await page.goto("/title/metropolis-1927");
  await expect(page.getByRole("button", { name: /^Like/ })).toBeEnabled();
  await page.waitForTimeout(1_000);
  const before = (await eventsOf("Chen", "like")).length;
  await page.getByRole("button", { name: /^Like/ }).click();
  await page.close({ runBeforeUnload: true });
  await expect.poll(async () => (await eventsOf("Chen", "like")).length).toBe(before + 1);
});

test("two tabs deliver what each saw, once", async ({ friend, query }) => {
  const { page, context } = await friend("Dalia");
  await page.goto("/");
  const other = await context.newPage();
  await other.goto("/");
  await Promise.all([page.waitForTimeout(1_500), other.waitForTimeout(1_500)]);
  await page.goto("/about");
  await other.goto("/about");
  await expect
    .poll(async () => {
      const rows = await query<{ tab: string; gaps: number }>(
        `select tab_id as tab, (max(tab_seq) - min(tab_seq) + 1 - count(distinct tab_seq))::int as gaps
         from event e join viewer v on v.id = e.viewer_id where v.name = 'Dalia' and tab_id is not null group by 1`,
      );
      return rows.length >= 2 && rows.every(({ gaps }) => gaps === 0);
    })
    .toBe(true);
});

test("while the database is away the door says so, and the outbox waits", async ({
  friend,
  eventsOf,
  expectedProblems,
}) => {
  expectedProblems.push(/503/, /ERR_FAILED/);
  const { page } = await friend("Ada");
  await page.goto("/title/the-general-1926");
  await page.waitForTimeout(1_000);
  const before = (await eventsOf("Ada", "like")).length;
  let refusals = 0;
  await page.route("**/api/events", async (route) => {
    if (refusals >= 2) return route.continue();
    refusals += 1;
    return route.fulfill({
      status: 503,
      headers: { "retry-after": "1" },
      contentType: "application/problem+json",
      body: "{}",
    });
  });
  await page.getByRole("button", { name: /^Like/ }).click();
  await expect.poll(async () => (await eventsOf("Ada", "like")).length).toBe(before + 1);
  expect(refusals).toBe(2);
});
