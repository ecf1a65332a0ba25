import { describe, expect, test } from "vitest";
import { readHome } from "@/lib/rankings/home";
import { readMoreLike } from "@/lib/rankings/more-like";
import { actOn } from "@/scripts/database/test-acts";
import { idsIn, titlesIn, useDemoRoom } from "@/scripts/database/test-demo-room";

const room = useDemoRoom();

describe("the page of a fresh friend", () => {
  test("has forty titles at least, and none twice on its first screen", async () => {
    const page = await readHome(room.emeka);
    const all = page.rows.flatMap(({ titles }) => titles.map(({ id }) => id));
    expect(new Set(all).size).toBeGreaterThanOrEqual(40);
    const first = page.rows.slice(0, 5).flatMap(({ titles }) => titles.map(({ id }) => id));
    expect(new Set(first).size).toBe(first.length);
    for (const id of all) expect(all.filter((other) => other === id).length).toBeLessThanOrEqual(2);
  });

  test("gives a reason for every card", async () => {
    const page = await readHome(room.emeka);
    const cards = page.rows.flatMap(({ titles }) => titles);
    expect(cards.every(({ reason }) => reason !== null && reason.text.length > 0)).toBe(true);
  });

  test.each(["nosferatu-1922", "the-general-1926", "detour-1945", "sintel-2010", "the-blot-1921"])(
    "has three new titles among the first six picks after %s, and the old six after forgetting it",
    async (titleId) => {
      const before = idsIn(await readHome(room.emeka), "top-picks");
      await actOn(room.emeka, titleId, ["click", "play", "complete"]);
      const after = idsIn(await readHome(room.emeka), "top-picks").slice(0, 6);
      expect(after.filter((id) => !before.slice(0, 6).includes(id)).length).toBeGreaterThanOrEqual(
        3,
      );
      await actOn(room.emeka, titleId, ["forget"]);
      expect(idsIn(await readHome(room.emeka), "top-picks")).toEqual(before);
    },
  );
});

describe("acts move titles between rows", () => {
  test("a title left half-way is to be continued, with its progress, and completed to be watched again", async () => {
    await actOn(room.emeka, "charade-1963", ["click", "play", "close"], { position: 10 });
    const begun = await readHome(room.emeka);
    expect(titlesIn(begun, "continue-watching")).toMatchObject([
      { id: "charade-1963", progress: 0.5 },
    ]);
    expect(idsIn(begun, "top-picks")).not.toContain("charade-1963");
    await actOn(room.emeka, "charade-1963", ["click", "play", "complete"]);
    const done = await readHome(room.emeka);
    expect(idsIn(done, "continue-watching")).toEqual([]);
    expect(idsIn(done, "watch-again")).toEqual(["charade-1963"]);
  });

  test("a listed title stands in My List and is marked wherever it stands", async () => {
    const [{ id }] = titlesIn(await readHome(room.emeka), "top-picks");
    await actOn(room.emeka, id, ["list_add"]);
    const page = await readHome(room.emeka);
    expect(idsIn(page, "my-list")).toEqual([id]);
    expect(titlesIn(page, "top-picks")[0]).toMatchObject({ id, inMyList: true });
    await actOn(room.emeka, id, ["list_remove"]);
    expect(idsIn(await readHome(room.emeka), "my-list")).toEqual([]);
  });

  test.each(["hide", "dislike"])("a title leaves the page by %s", async (kind) => {
    const [{ id }] = titlesIn(await readHome(room.emeka), "top-picks");
    await actOn(room.emeka, id, [kind]);
    const page = await readHome(room.emeka);
    expect(page.rows.flatMap(({ titles }) => titles.map((title) => title.id))).not.toContain(id);
  });
});

test("more like a title are titles of its kind, with a reason, and none that was hidden", async () => {
  const likes = await readMoreLike(room.emeka, "nosferatu-1922");
  expect(likes.length).toBe(12);
  expect(likes[0].reason?.text).toMatch(/^Like Nosferatu: /);
  await actOn(room.emeka, likes[0].id, ["hide"]);
  expect((await readMoreLike(room.emeka, "nosferatu-1922")).map(({ id }) => id)).not.toContain(
    likes[0].id,
  );
});
