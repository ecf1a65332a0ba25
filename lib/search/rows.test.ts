import { expect, test } from "vitest";
import { searchRows } from "@/lib/search/rows";

function film(id: string, about: { by?: string; genre?: string; tags?: string[] } = {}) {
  const { by = "Somebody", genre = "Drama", tags = [] } = about;
  return { id, directors: [by], genres: [genre], tags };
}

function suggested(people: string[], themes: string[]) {
  const counted = (names: string[]) => names.map((name) => ({ name, titles: 9 }));
  return { people: counted(people), themes: counted(themes) };
}

/** Titles by all names they have. */
function namedIn(titles: ReturnType<typeof film>[]) {
  const named = new Map<string, string[]>();
  for (const { id, directors, genres, tags } of titles) {
    for (const name of [...directors, ...genres, ...tags]) {
      named.set(name, [...(named.get(name) ?? []), id]);
    }
  }
  return named;
}

const sunrise = film("sunrise", { by: "Murnau" });
const faust = film("faust", { by: "Murnau", tags: ["devil"] });
const haxan = film("haxan", { genre: "Horror", tags: ["devil"] });
const named = namedIn([sunrise, faust, haxan, film("other")]);

test("the best come first, then what a person made, then what is about something", () => {
  const suggestions = suggested(["Murnau"], ["devil"]);
  const rows = searchRows({ found: [faust], suggestions, named });
  expect(rows.map(({ label, titleIds }) => [label, titleIds])).toEqual([
    ["Best matches", ["faust"]],
    ["By or with Murnau", ["sunrise", "faust"]],
    ["Devil", ["faust", "haxan"]],
  ]);
});

test("a row that holds what another holds, or one title alone, is not there", () => {
  const suggestions = suggested(["Murnau"], ["Horror"]);
  const rows = searchRows({ found: [faust, sunrise], suggestions, named });
  expect(rows.map(({ label }) => label)).toEqual(["Best matches"]);
});

test("many titles are also told apart by genre, the largest first, without the genre asked for", () => {
  const found = Array.from({ length: 12 }, (_, place) =>
    film(`film ${place}`, { genre: place < 3 ? "Comedy" : place < 7 ? "Western" : "Drama" }),
  );
  const rows = searchRows({ found, suggestions: suggested([], ["Drama"]), named: namedIn(found) });
  expect(rows.map(({ label, titleIds }) => [label, titleIds.length])).toEqual([
    ["Best matches", 12],
    ["Drama", 5],
    ["Western among them", 4],
    ["Comedy among them", 3],
  ]);
});

test("with nothing found and nothing suggested there are no rows", () => {
  expect(searchRows({ found: [], suggestions: suggested([], []), named })).toEqual([]);
});
