import { beforeAll, expect, test } from "vitest";
import { saveWithdrawal } from "@/lib/circle/write";
import { readShippedCatalogue } from "@/lib/titles/catalogue";
import { readCatalogue, readCatalogueDigest, readTitle } from "@/lib/titles/read";
import { saveShippedTitles } from "@/lib/titles/write";
import { useTestDatabase } from "@/scripts/database/test-database";
import { anybody } from "@/scripts/database/test-viewer";

useTestDatabase();

const media = {
  images: { poster: "", card: "", backdrop: "", placeholder: "", dominantColour: "#000000" },
  trailer: { source: "", durationSeconds: 20, captions: null, storyboard: null },
};
const [first, second, third] = readShippedCatalogue().map((title) => ({ ...title, media }));

async function offered() {
  return (await readCatalogue()).map(({ slug }) => slug).sort();
}

beforeAll(() => saveShippedTitles([first, second, third], "a"));

test("a title that leaves the shipped files is withdrawn, and comes back with them", async () => {
  await saveShippedTitles([first, third], "b");
  expect(await offered()).toEqual([first.slug, third.slug].sort());
  await saveShippedTitles([first, third], "c"); // a load between the two forgets nothing
  await saveShippedTitles([first, second, third], "d");
  expect(await offered()).toEqual([first.slug, second.slug, third.slug].sort());
  expect(await readCatalogueDigest()).toBe("d");
});

test("a title that its host withdrew stays withdrawn, whatever the files say", async () => {
  await saveWithdrawal(first.slug, true);
  await saveShippedTitles([second], "e");
  await saveShippedTitles([first, second, third], "f");
  expect(await offered()).toEqual([second.slug, third.slug].sort());
});

test("an address that no title can have leads to none", async () => {
  expect(await readTitle(third.slug, anybody)).toMatchObject({ slug: third.slug });
  for (const slug of ["\0", `${third.slug}\0`, "%00", "", "Ünder_score"]) {
    expect(await readTitle(slug, anybody)).toBeNull();
  }
});
