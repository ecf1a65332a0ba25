import { expect, test } from "vitest";
import { saveMaturityCeiling, saveMaturityLimit } from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { readPerson } from "@/lib/people/read";
import { personSlug } from "@/lib/people/slug";
import { readDetails } from "@/lib/rankings/details";
import { freshEngine, refreshViewers } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import { readMoreLike } from "@/lib/rankings/more-like";
import { readNeighbours } from "@/lib/rankings/neighbours";
import { readSuggestions, searchTitles } from "@/lib/search/read";
import type { ViewerId } from "@/lib/session";
import { isWithin, type Maturity, maturities } from "@/lib/titles/maturity";
import { readCatalogue, readTitles, type Title } from "@/lib/titles/read";
import { readWatched } from "@/lib/watching/watched";
import { actOn } from "@/scripts/database/test-acts";
import { allIdsIn, useDemoRoom } from "@/scripts/database/test-demo-room";

const room = useDemoRoom();

async function limit(viewerId: ViewerId, maturity: Maturity | null) {
  await saveMaturityLimit(viewerId, maturity);
  await refreshViewers();
}

test.each(["All", "7+", "12+"] as const)(
  "nothing above %s stands on the page of who wants none of it, nor is like anything",
  async (maturity) => {
    await limit(room.ada.id, maturity);
    const page = await readHome(room.ada);
    const shown = page.rows.flatMap(({ titles }) => titles);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((title) => !isWithin(title.maturity, maturity))).toEqual([]);
    const alike = await readMoreLike(room.ada, "nosferatu-1922");
    expect(alike.filter((title) => !isWithin(title.maturity, maturity))).toEqual([]);
  },
);

test("also what was begun, finished or listed goes, and comes back with the limit gone", async () => {
  const { model } = await freshEngine();
  const [grown] = [...model.titles.values()].filter((title) => title.maturity === "16+");
  await actOn(room.emeka, grown.id, ["list_add"]);
  await limit(room.emeka.id, "12+");
  expect(allIdsIn(await readHome(room.emeka))).not.toContain(grown.id);
  await limit(room.emeka.id, null);
  expect(allIdsIn(await readHome(room.emeka))).toContain(grown.id);
});

test("a title above the limit has no details, no player, no search result and no maker", async () => {
  const child = { id: room.ada.id, maturityLimit: "All" as const };
  const catalogue = await readCatalogue();
  const grown = catalogue.filter(({ maturity }) => !isWithin(maturity, "All"));
  expect(grown.length).toBeGreaterThan(10);
  for (const { id, slug, title, directors } of grown) {
    expect(await readDetails(child, slug)).toBeNull();
    expect(await readWatched(child, slug)).toBeNull();
    expect((await searchTitles(title, child)).titleIds).not.toContain(id);
    const person = await readPerson(personSlug(directors[0]), child);
    expect([...(person?.directed ?? []), ...(person?.played ?? [])]).not.toContain(id);
  }
  expect(await readTitles(ids(grown), child)).toEqual([]);
  const { people } = await readSuggestions([], child);
  const makers = new Set(suiting(catalogue, "All").flatMap((t) => [...t.directors, ...t.cast]));
  expect(people.filter(({ name }) => !makers.has(name))).toEqual([]);
});

test("no word about a suitable title names one that is not, whatever the child watched before", async () => {
  const { model } = await freshEngine();
  const titles = [...model.titles.values()];
  const grown = titles.filter(({ maturity }) => !isWithin(maturity, "7+"));
  for (const { id } of grown.slice(0, 8)) {
    await actOn(room.emeka, id, ["click", "play", "complete"]);
    await actOn(room.ada, id, ["click", "play", "complete"]);
  }
  await limit(room.emeka.id, "7+");
  const told = JSON.stringify([await readHome(room.emeka), await readNeighbours(room.emeka)]);
  for (const { id, title } of grown) {
    expect(told).not.toContain(`"${id}"`);
    if (title.includes(" ")) expect(told).not.toContain(title);
  }
});

test("a limit is one viewer's own", async () => {
  await limit(room.ada.id, "All");
  const page = await readHome(room.emeka);
  expect(page.rows.flatMap(({ titles }) => titles).some(({ maturity }) => maturity !== "All")).toBe(
    true,
  );
});

test("what a host limits the viewer may only lower, and a host alone lifts", async () => {
  const emeka = room.emeka.id;
  await limit(emeka, "16+");
  await saveMaturityCeiling(emeka, "12+");
  await refreshViewers();
  const grown = ids((await readCatalogue()).filter(({ maturity }) => !isWithin(maturity, "12+")));
  expect(allIdsIn(await readHome(room.emeka)).filter((id) => grown.includes(id))).toEqual([]);

  await expect(saveMaturityLimit(emeka, "16+")).rejects.toThrow("only a host lifts it");
  await expect(saveMaturityLimit(emeka, null)).rejects.toThrow("only a host lifts it");
  await saveMaturityLimit(emeka, "7+");
  await saveMaturityLimit(emeka, "12+");
  await saveMaturityCeiling(emeka, null);
  await limit(emeka, null);
  expect(allIdsIn(await readHome(room.emeka)).some((id) => grown.includes(id))).toBe(true);
});

test("no query can put a viewer's limit above what the host allows", async () => {
  await saveMaturityCeiling(room.emeka.id, "7+");
  const sneak = "update viewer set maturity_limit = $2 where id = $1";
  for (const limit of ["12+", null]) {
    await expect(pool().query(sneak, [room.emeka.id, limit])).rejects.toThrow(
      "viewer_limit_within",
    );
  }
  await saveMaturityCeiling(room.emeka.id, null);
  await limit(room.emeka.id, null);
});

test("a maturity that Matinee does not know is above every limit", () => {
  expect(maturities.map((known) => isWithin("18+", known))).toEqual([false, false, false, false]);
  expect(isWithin("18+", null)).toBe(true);
  expect(isWithin("12+", "12+")).toBe(true);
});

function ids(titles: Title[]) {
  return titles.map(({ id }) => id);
}

function suiting(titles: Title[], most: Maturity) {
  return titles.filter(({ maturity }) => isWithin(maturity, most));
}
