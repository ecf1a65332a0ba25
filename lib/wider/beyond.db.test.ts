import { beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { announceLibraries } from "@/lib/libraries/write";
import type { ViewerId } from "@/lib/session";
import { readBeyond } from "@/lib/wider/beyond";
import { readWiderByIds, readWishes } from "@/lib/wider/read";
import { wishListCsv, wishListJson } from "@/lib/wider/wish-file";
import { eraseWish, saveWish } from "@/lib/wider/write";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addActs } from "@/scripts/database/test-showing";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();

let [ada, bruno]: ViewerId[] = [];

beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  bruno = await addViewer({ name: "Bruno" });
  await pool().query(
    `insert into title (id, slug, title, year, directors, "cast", genres, countries, tags)
     select id, id, initcap(id), 1925, '{}', '{}', array[genre], '{}', '{}'
     from (values ('vampire', 'Horror'), ('ghost', 'Horror'), ('clown', 'Comedy')) t (id, genre)`,
  );
  await addActs(ada, [{ kind: "click", title: "vampire", minutesAgo: 5 }]);
});

async function addLibrary() {
  await pool().query(
    `insert into wider_source (id, name, layout, digest, titles, people, ratings, refused)
     values (1, 'films', 'columns', 'x', 5, 0, 0, 0)`,
  );
  await pool().query(
    `insert into wider_title (id, source_id, key, kind, name, other_names, year, genres, tags, tag_weights, title_id,
       imdb_id, tmdb_id, rating_mean, rating_count)
     select id, 1, id, 'film', name, '{}', year, array[genre], '{}', '{}', title_id, imdb, tmdb, mean, raters from (values
       (1, 'Vampire', 1926, 'Horror', 'vampire', null, null, 8, 100),
       (2, 'Bat', 1926, 'Western', null, 'tt0000002', null, 6, 100),
       (3, 'Wolf', 1926, 'Horror', null, null, 33, 6, 100),
       (4, '=Pie', 1956, 'Comedy', null, null, null, 6, 100),
       (5, 'Clown', 1956, 'Comedy', 'clown', null, null, 7, 100)
     ) t (id, name, year, genre, title_id, imdb, tmdb, mean, raters)`,
  );
  await pool().query(
    "insert into wider_likeness (wider_id, likes, weights) values (1, '{2}', '{0.6}'), (5, '{4}', '{0.5}')",
  );
  await announceLibraries();
}

const beyond = (viewerId: ViewerId, maturityLimit: "12+" | null = null) =>
  readBeyond({ id: viewerId, maturityLimit });

test("where no library was imported, it is said so", async () => {
  expect(await beyond(ada)).toEqual({ titles: [], wishes: [], why: "no-library" });
});

test("titles that the catalogue does not have stand in the order of taste, each with the film that speaks for it", async () => {
  await addLibrary();
  const { titles } = await beyond(ada);
  expect(titles.map(({ name }) => name)).toEqual(["Wolf", "Bat", "=Pie"]);
  expect(titles.map(({ reason }) => reason.text)).toEqual([
    "Much like Vampire: horror, 1920s",
    "People who liked Vampire loved it",
    "6.0 of 10 from 100 people elsewhere",
  ]);
  expect(titles[1].reason.evidence).toEqual({
    titleId: "vampire",
    slug: "vampire",
    title: "Vampire",
  });
});

test("without the film that speaks for a title its score falls", async () => {
  const before = (await beyond(ada)).titles;
  await addActs(ada, [{ kind: "forget", title: "vampire", minutesAgo: 1 }]);
  const after = (await beyond(ada)).titles;
  const scoreOf = (titles: typeof before, name: string) =>
    titles.find((title) => title.name === name)?.score ?? 0;
  for (const { name, reason, score } of before) {
    if (reason.evidence) expect(scoreOf(after, name)).toBeLessThan(score);
    else expect(scoreOf(after, name)).toBeCloseTo(score);
  }
  await addActs(ada, [{ kind: "click", title: "vampire", minutesAgo: 0 }]);
});

test("friends of like taste speak for titles, when they agreed to help", async () => {
  await addActs(bruno, [
    { kind: "click", title: "vampire", minutesAgo: 9 },
    { kind: "like", title: "clown", minutesAgo: 8 },
  ]);
  const pie = async () => (await beyond(ada)).titles.find(({ name }) => name === "=Pie");
  const alone = await pie();
  await answerConsent(bruno, "helps_others", true);
  const { refreshViewers } = await import("@/lib/rankings/engine");
  await refreshViewers();
  const together = await pie();
  expect(together?.score).toBeGreaterThan(alone?.score ?? 9);
  expect(together?.reason.text).toBe(
    "Friends with your taste like Clown, and people who liked that loved it",
  );
});

test("whoever has an age limit is shown nothing, as nothing says whom these titles suit", async () => {
  expect(await beyond(ada, "12+")).toMatchObject({ titles: [], why: "limit" });
});

test("a wish leaves the list for the wish list, is its owner's alone, and can be taken back", async () => {
  expect(await saveWish(ada, 2)).toBe("Bat");
  await saveWish(ada, 2);
  const { titles, wishes } = await beyond(ada);
  expect(titles.map(({ name }) => name)).not.toContain("Bat");
  expect(wishes.map(({ name }) => name)).toEqual(["Bat"]);
  expect(await readWishes(bruno)).toEqual([]);
  await expect(eraseWish(bruno, wishes[0].id)).rejects.toThrow("There is nothing here.");
  await expect(saveWish(ada, 999)).rejects.toThrow("There is nothing here.");
  expect(await eraseWish(ada, wishes[0].id)).toBe("Bat");
  expect(await readWishes(ada)).toEqual([]);
});

test("a wish list is taken away as CSV and JSON, and no spreadsheet finds a formula in it", async () => {
  await saveWish(ada, 2);
  await saveWish(ada, 4);
  const wishes = await readWishes(ada);
  const csv = await wishListCsv(wishes);
  expect(csv.split("\r\n")[0]).toBe("kind,name,year,imdb_id,tmdb_id,link,wished_at");
  expect(csv).toContain("film,'=Pie,1956,,,,");
  expect(csv).toContain("film,Bat,1926,tt0000002,,https://www.imdb.com/title/tt0000002/,");
  expect(JSON.parse(wishListJson(wishes)).wishes).toMatchObject([
    { name: "=Pie", link: null },
    { name: "Bat", imdb_id: "tt0000002" },
  ]);
});

test("titles are found by the ids that they have elsewhere", async () => {
  const found = await readWiderByIds({ imdbIds: ["tt0000002"], tmdbIds: [33] });
  expect(found.map(({ name }) => name)).toEqual(["Bat", "Wolf"]);
});

test("wishes outlive their library, and find the film again in the next", async () => {
  await pool().query("delete from wider_source");
  await announceLibraries();
  expect((await readWishes(ada)).map(({ name, widerId }) => [name, widerId])).toContainEqual([
    "Bat",
    null,
  ]);
  await addLibrary();
  const { linkLibraries } = await import("@/lib/libraries/write");
  await linkLibraries();
  expect((await readWishes(ada)).map(({ name, widerId }) => [name, widerId])).toContainEqual([
    "Bat",
    2,
  ]);
});
