import { beforeAll, expect, test } from "vitest";
import { readPerson } from "@/lib/people/read";
import { personSlug } from "@/lib/people/slug";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";
import { isWithin } from "@/lib/titles/maturity";
import { readCatalogue, readTitles } from "@/lib/titles/read";
import { useTestDatabase } from "@/scripts/database/test-database";
import { anybody } from "@/scripts/database/test-viewer";

useTestDatabase();
beforeAll(async () => {
  await loadShippedCatalogue();
});

test("a person's address leads to what they directed and what they played in", async () => {
  const keaton = await readPerson("buster-keaton", anybody);
  expect(keaton?.name).toBe("Buster Keaton");
  expect(keaton?.directed).toContain("the-general-1926");
  expect(keaton?.played).toContain("the-general-1926");
  expect(keaton?.company.map(({ name }) => name)).not.toContain("Buster Keaton");
});

test("everyone of the catalogue has a page that lists each of their titles", async () => {
  const catalogue = await readCatalogue();
  const names = new Set(catalogue.flatMap(({ directors, cast }) => [...directors, ...cast]));
  for (const name of names) {
    const person = await readPerson(personSlug(name), anybody);
    const titles = catalogue.filter(({ directors, cast }) =>
      [...directors, ...cast].includes(name),
    );
    const listed = new Set([...(person?.directed ?? []), ...(person?.played ?? [])]);
    expect([name, listed]).toEqual([name, new Set(titles.map(({ id }) => id))]);
  }
});

test("only titles that suit the reader are listed, and who has none of those is not there", async () => {
  const child = { maturityLimit: "All" as const };
  const catalogue = await readCatalogue();
  const names = new Set(catalogue.flatMap(({ directors }) => directors));
  let missing = 0;
  for (const name of names) {
    const person = await readPerson(personSlug(name), child);
    if (person === null) missing += 1;
    const ids = [...(person?.directed ?? []), ...(person?.played ?? [])];
    const titles = await readTitles(ids, anybody);
    expect(titles.every(({ maturity }) => isWithin(maturity, "All"))).toBe(true);
  }
  expect(missing).toBeGreaterThan(0);
});

test.each(["nobody-at-all", "", "-", "keaton", "a%00b", "' or 1=1", "x".repeat(5_000)])(
  "nobody is behind %s",
  async (slug) => {
    expect(await readPerson(slug, anybody)).toBeNull();
  },
);
