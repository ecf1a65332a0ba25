import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { eraseViewer } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { addDemoAudience, removeDemoAudience, rewindDemoAudience } from "@/lib/demo/audience";
import { readAudienceState } from "@/lib/demo/read";
import { freshEngine, refreshViewers, stopEngine } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import type { HomePage, RowKind } from "@/lib/rankings/home-page";
import { readMoreLike } from "@/lib/rankings/more-like";
import { readNeighbours } from "@/lib/rankings/neighbours";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";
import { type Actor, actOn, demoFriend } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();

let emeka: Actor; // fresh: no history
let ada: Actor;

beforeAll(async () => {
  await loadShippedCatalogue();
  await addDemoAudience();
});
beforeEach(async () => {
  await rewindDemoAudience();
  emeka = await demoFriend("Emeka");
  ada = await demoFriend("Ada");
});
afterAll(stopEngine);

function titlesIn(page: HomePage, kind: RowKind) {
  return page.rows.filter((row) => row.kind === kind).flatMap((row) => row.titles);
}

function idsIn(page: HomePage, kind: RowKind) {
  return titlesIn(page, kind).map(({ id }) => id);
}

describe("the page of a fresh friend", () => {
  test("has forty titles at least, and none twice on its first screen", async () => {
    const page = await readHome(emeka);
    const all = page.rows.flatMap(({ titles }) => titles.map(({ id }) => id));
    expect(new Set(all).size).toBeGreaterThanOrEqual(40);
    const first = page.rows.slice(0, 5).flatMap(({ titles }) => titles.map(({ id }) => id));
    expect(new Set(first).size).toBe(first.length);
    for (const id of all) expect(all.filter((other) => other === id).length).toBeLessThanOrEqual(2);
  });

  test("gives a reason for every card", async () => {
    const page = await readHome(emeka);
    const cards = page.rows.flatMap(({ titles }) => titles);
    expect(cards.every(({ reason }) => reason !== null && reason.text.length > 0)).toBe(true);
  });

  test.each(["nosferatu-1922", "the-general-1926", "detour-1945", "sintel-2010", "the-blot-1921"])(
    "has three new titles among the first six picks after %s, and the old six after forgetting it",
    async (titleId) => {
      const before = idsIn(await readHome(emeka), "top-picks");
      await actOn(emeka, titleId, ["click", "play", "complete"]);
      const after = idsIn(await readHome(emeka), "top-picks").slice(0, 6);
      expect(after.filter((id) => !before.slice(0, 6).includes(id)).length).toBeGreaterThanOrEqual(
        3,
      );
      await actOn(emeka, titleId, ["forget"]);
      expect(idsIn(await readHome(emeka), "top-picks")).toEqual(before);
    },
  );
});

describe("acts move titles between rows", () => {
  test("a title left half-way is to be continued, with its progress, and completed to be watched again", async () => {
    await actOn(emeka, "charade-1963", ["click", "play", "close"], { position: 10 });
    const begun = await readHome(emeka);
    expect(titlesIn(begun, "continue-watching")).toMatchObject([
      { id: "charade-1963", progress: 0.5 },
    ]);
    expect(idsIn(begun, "top-picks")).not.toContain("charade-1963");
    await actOn(emeka, "charade-1963", ["click", "play", "complete"]);
    const done = await readHome(emeka);
    expect(idsIn(done, "continue-watching")).toEqual([]);
    expect(idsIn(done, "watch-again")).toEqual(["charade-1963"]);
  });

  test("a listed title stands in My List and is marked wherever it stands", async () => {
    const [{ id }] = titlesIn(await readHome(emeka), "top-picks");
    await actOn(emeka, id, ["list_add"]);
    const page = await readHome(emeka);
    expect(idsIn(page, "my-list")).toEqual([id]);
    expect(titlesIn(page, "top-picks")[0]).toMatchObject({ id, inMyList: true });
    await actOn(emeka, id, ["list_remove"]);
    expect(idsIn(await readHome(emeka), "my-list")).toEqual([]);
  });

  test.each(["hide", "dislike"])("a title leaves the page by %s", async (kind) => {
    const [{ id }] = titlesIn(await readHome(emeka), "top-picks");
    await actOn(emeka, id, [kind]);
    const page = await readHome(emeka);
    expect(page.rows.flatMap(({ titles }) => titles.map((title) => title.id))).not.toContain(id);
  });
});

describe("the record", () => {
  test("is kept before a page is served, and stays the same while nothing changed", async () => {
    const page = await readHome(emeka);
    const { rows } = await pool().query("select * from ranking where id = $1", [page.rankingId]);
    expect(rows[0].grid).toEqual(page.rows.map(({ titles }) => titles.map(({ id }) => id)));
    expect(rows[0].policy_version).toBe("1.3");
    expect((await readHome(emeka)).rankingId).toBe(page.rankingId);
    await stopEngine(); // a new process starts from the log alone
    expect((await readHome(emeka)).rankingId).toBe(page.rankingId);
  });

  test("is a new one after a change, and one only for many requests at once", async () => {
    const before = await readHome(emeka);
    await actOn(emeka, "charade-1963", ["click", "play", "complete"]);
    const pages = await Promise.all([readHome(emeka), readHome(emeka), readHome(emeka)]);
    const ids = new Set(pages.map(({ rankingId }) => rankingId));
    expect(ids.size).toBe(1);
    expect(ids).not.toContain(before.rankingId);
  });

  test("of a friend who left is kept nowhere, nor is their page in memory", async () => {
    const gus = { id: await addViewer({ name: `Gus ${randomUUID()}` }) };
    await refreshViewers();
    const { rankingId } = await readHome(gus);
    await eraseViewer(gus.id);
    await refreshViewers();
    expect((await freshEngine()).served.has(gus.id)).toBe(false);
    const { rowCount } = await pool().query("select from ranking where id = $1", [rankingId]);
    expect(rowCount).toBe(0);
  });

  test("lets placements be checked when they come back with events", async () => {
    const page = await readHome(emeka);
    const row = page.rows.findIndex(({ kind }) => kind === "top-picks");
    const id = await actOn(emeka, page.rows[row].titles[2].id, ["click"], {
      placement: { rankingId: page.rankingId, row, position: 2 },
    });
    const { rows } = await pool().query("select row, position from event where id = $1", [id]);
    expect(rows).toEqual([{ row, position: 2 }]);
  });
});

describe("friends", () => {
  test("are named as the cause where they agreed to be seen", async () => {
    await actOn(emeka, "nosferatu-1922", ["click", "play", "complete"]);
    const row = (await readHome(emeka)).rows.find(({ kind }) => kind === "because-friend");
    expect(row?.label).toMatch(/^Because (Ada|Bruno|Chen|Dalia) watched…$/);
    expect(row?.reason?.evidence[0].viewer).toBe(row?.label.split(" ")[1]);
  });

  test("are named on the page but in no record of it, so that who leaves is really gone", async () => {
    await actOn(emeka, "nosferatu-1922", ["click", "play", "complete"]);
    const page = await readHome(emeka);
    expect(JSON.stringify(page.rows.map(({ reason, label }) => [reason, label]))).toContain("Ada");
    const { rows } = await pool().query("select rows from ranking where id = $1", [page.rankingId]);
    expect(JSON.stringify(rows[0].rows)).not.toMatch(/\b(Ada|Bruno|Chen|Dalia)\b/);
    await stopEngine(); // a new process serves the same record, and names friends on the page again
    expect(await readHome(emeka)).toEqual(page);
  });

  test("are never named where they did not agree, nor synthetic neighbours at all", async () => {
    await pool().query(
      `insert into consent (viewer_id, choice, version, granted)
       select id, 'visible_by_name', 1, false from viewer where origin = 'demo'`,
    );
    await refreshViewers();
    await actOn(emeka, "nosferatu-1922", ["click", "play", "complete"]);
    const page = await readHome(emeka);
    expect(JSON.stringify(page)).not.toMatch(/Ada|Bruno|Chen|Dalia|Synthetic \d/);
    const row = page.rows.find(({ kind }) => kind === "because-friend");
    expect(row?.label).toBe("Because someone like you watched…");
    expect(row?.reason?.text).toMatch(/^(Someone|A synthetic neighbour) is \d+ % like you: /);
    expect(await readNeighbours(emeka)).toEqual([]);
  });

  test("of like taste are listed with what both like", async () => {
    await actOn(emeka, "nosferatu-1922", ["click", "play", "complete"]);
    const neighbours = await readNeighbours(emeka);
    const nearest = neighbours.find(({ viewer }) => viewer === "Ada");
    expect(nearest?.sharedTitles).toEqual([
      { id: "nosferatu-1922", slug: "nosferatu-1922", title: "Nosferatu" },
    ]);
    expect(neighbours.every(({ viewer }) => !viewer.startsWith("Synthetic"))).toBe(true);
  });

  test("help strangers only from when they agree to, and until they take it back", async () => {
    const name = `Farah ${randomUUID().slice(0, 8)}`;
    const farah = { id: await addViewer({ name }), loggingPaused: false };
    await refreshViewers();
    const scoreOf = async () => {
      const page = await readHome(emeka);
      return titlesIn(page, "top-picks")[0].score;
    };
    const [{ id }] = titlesIn(await readHome(emeka), "top-picks");
    const before = await scoreOf();
    await actOn(farah, id, ["click", "play", "complete"]);
    expect(await scoreOf()).toBe(before);
    await answerConsent(farah.id, "helps_others", true);
    await refreshViewers();
    const { model } = await freshEngine();
    const column = () => model.preferences.column(model.preferences.titles.find(id) ?? -1);
    const withFarah = column().length;
    await answerConsent(farah.id, "helps_others", false);
    await refreshViewers();
    expect(column().length).toBe(withFarah - 1);
    await pool().query("delete from viewer where id = $1", [farah.id]);
    await refreshViewers();
    expect(model.viewers.has(farah.id)).toBe(false);
  });
});

test("more like a title are titles of its kind, with a reason, and none that was hidden", async () => {
  const likes = await readMoreLike(emeka, "nosferatu-1922");
  expect(likes.length).toBe(12);
  expect(likes[0].reason?.text).toMatch(/^Like Nosferatu: /);
  await actOn(emeka, likes[0].id, ["hide"]);
  expect((await readMoreLike(emeka, "nosferatu-1922")).map(({ id }) => id)).not.toContain(
    likes[0].id,
  );
});

describe("the demo audience", () => {
  test("rewinds what its friends did and leaves real friends alone, within five seconds", async () => {
    const opening = await readHome(emeka);
    const real = { id: await addViewer({ name: `Gus ${randomUUID()}` }), loggingPaused: false };
    await refreshViewers();
    await actOn(real, "charade-1963", ["click", "play", "complete"]);
    await actOn(emeka, "charade-1963", ["click", "play", "complete"]);
    await pool().query("update viewer set name = 'Somebody', logging_paused = true where id = $1", [
      emeka.id,
    ]);
    const startedAt = performance.now();
    await rewindDemoAudience();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    const page = await readHome(await demoFriend("Emeka"));
    expect(idsIn(page, "top-picks")).toEqual(idsIn(opening, "top-picks"));
    expect(idsIn(await readHome(real), "watch-again")).toEqual(["charade-1963"]);
    await pool().query("delete from viewer where id = $1", [real.id]);
    await refreshViewers();
  });

  test("stays away once it was removed, and comes back when it is asked for", async () => {
    await removeDemoAudience();
    expect(await rewindDemoAudience()).toBe(false);
    expect(await readAudienceState()).toBe("removed");
    expect((await freshEngine()).model.viewers.size).toBe(0);
    await addDemoAudience();
    expect((await freshEngine()).model.viewers.size).toBe(67);
    expect(idsIn(await readHome(ada), "watch-again").length).toBeGreaterThan(0);
  });
});
