import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { refreshTitles, stopEngine } from "@/lib/rankings/engine";
import { readSuggestions, searchTitles } from "@/lib/search/read";
import { readShippedCatalogue } from "@/lib/titles/catalogue";
import { saveShippedTitles } from "@/lib/titles/write";
import { useTestDatabase } from "@/scripts/database/test-database";
import { anybody } from "@/scripts/database/test-viewer";

useTestDatabase();
afterAll(stopEngine);

const media = {
  images: { poster: "", card: "", backdrop: "", placeholder: "", dominantColour: "#000000" },
  trailer: { source: "", durationSeconds: 20, captions: null, storyboard: null },
};

beforeAll(async () => {
  const titles = readShippedCatalogue().map((title) => ({ ...title, media }));
  await saveShippedTitles(titles, "test");
});

async function firstFound(typed: string) {
  return (await searchTitles(typed, anybody)).titleIds.at(0);
}

test.each([
  ["metropolis", "metropolis-1927"],
  ["The General", "the-general-1926"],
  ["general", "the-general-1926"],
  ["nosf", "nosferatu-1922"], // as it is being typed
  ["das cabinet des", "the-cabinet-of-dr-caligari-1920"], // original title
  ["haxan", "haxan-1922"], // without the accents
  ["Häxan", "haxan-1922"],
  ["HÄXAN", "haxan-1922"],
  ["nosfertu", "nosferatu-1922"],
  ["metroplis", "metropolis-1927"],
  ["caligary", "the-cabinet-of-dr-caligari-1920"],
  ["harold lloyd clock stunts", "safety-last-1923"],
])("%s leads to %s", async (typed, slug) => {
  const found = await searchTitles(typed, anybody);
  if (slug === "safety-last-1923") expect(found.titleIds).toContain(slug);
  else expect(found.titleIds.at(0)).toBe(slug);
});

describe("people", () => {
  test.each(["buster keaton", "keaton", "buster keeton", "keeton", "buster"])(
    "%s finds films with Buster Keaton",
    async (typed) => {
      const { titleIds } = await searchTitles(typed, anybody);
      const { rows } = await pool().query(
        `select id from title where 'Buster Keaton' = any(directors || "cast")`,
      );
      expect(rows.length).toBeGreaterThan(1);
      expect(titleIds.slice(0, rows.length).toSorted()).toEqual(
        rows.map(({ id }) => id).toSorted(),
      );
    },
  );

  test("a misspelt director is understood and the correction is told", async () => {
    const found = await searchTitles("hitchcok", anybody);
    expect(found).toMatchObject({ words: ["hitchcock"], isCorrected: true, isPartial: false });
    expect(found.titleIds.length).toBeGreaterThan(0);
  });
});

test("a genre's everyday name finds the genre", async () => {
  const { titleIds } = await searchTitles("sci-fi", anybody);
  const { rows } = await pool().query("select id from title where 'Science fiction' = any(genres)");
  expect(titleIds).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
});

test.each([
  ["1927", 1927, 1927],
  ["1920s", 1920, 1929],
])("%s finds the titles of the time", async (typed, first, last) => {
  const { rows } = await pool().query(
    "select id from title where year between $1 and $2 and withdrawn_at is null",
    [first, last],
  );
  expect(rows.length).toBeGreaterThan(0);
  const { titleIds } = await searchTitles(typed, anybody);
  expect(titleIds.slice(0, rows.length).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
});

test("a year narrows what the other words find", async () => {
  expect((await searchTitles("lang 1927", anybody)).titleIds).toEqual(["metropolis-1927"]);
  expect(await searchTitles("metropolis 1802", anybody)).toMatchObject({
    isPartial: true,
    words: ["metropolis", "1802"],
  });
});

test("says when only some of the words are found together", async () => {
  const found = await searchTitles("nosferatu zeppelinaria", anybody);
  expect(found).toMatchObject({ isPartial: true });
  expect(found.titleIds.at(0)).toBe("nosferatu-1922");
});

test("finds nothing for nonsense, for nothing and for punctuation", async () => {
  expect((await searchTitles("qqxxzzqq", anybody)).titleIds).toEqual([]);
  expect((await searchTitles("", anybody)).titleIds).toEqual([]);
  expect((await searchTitles("' & | ! ( ) : * %", anybody)).titleIds).toEqual([]);
  expect((await searchTitles("\0", anybody)).titleIds).toEqual([]);
  expect(await firstFound("\0metropolis\0")).toBe("metropolis-1927");
});

test("a withdrawn title is not found", async () => {
  await pool().query("update title set withdrawn_at = now() where id = 'faust-1926'");
  await refreshTitles();
  expect(await firstFound("faust")).not.toBe("faust-1926");
});

test("suggests people and themes by their beginnings", async () => {
  const { people, themes } = await readSuggestions(["keat"], anybody);
  expect(people.map(({ name }) => name)).toContain("Buster Keaton");
  expect(themes).toEqual([]);
  const horror = await readSuggestions(["horror"], anybody);
  expect(horror.themes[0]).toMatchObject({ name: "Horror" });
});

test("with no words it suggests what the catalogue has most of", async () => {
  const { people, themes } = await readSuggestions([], anybody);
  expect(people.length).toBe(12);
  expect(themes.length).toBe(12);
  expect(themes[0].titles).toBeGreaterThanOrEqual(themes[11].titles);
});
