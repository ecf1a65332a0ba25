import { expect, test } from "vitest";
import { filmOf } from "@/lib/predictor/film";
import { filmFeatures } from "@/lib/predictor/film-features";
import { type LibraryRow, libraryFacts } from "@/lib/predictor/library/library-facts";
import type { Title } from "@/lib/titles/read";

const row = (
  titleId: string,
  premiered: string | null,
  more: Partial<LibraryRow> = {},
): LibraryRow => ({
  titleId,
  premieredAt: premiered === null ? null : new Date(premiered),
  communityRating: null,
  criticRating: null,
  officialRating: null,
  studios: [],
  people: [],
  ...more,
});

test("a title of a collection has its place, the size, and the days since the one before it", () => {
  const rows = [row("alien", "1979-05-25"), row("aliens", "1979-06-04"), row("cube", null)];
  const facts = libraryFacts(rows, [{ name: "Alien", members: ["alien", "aliens"] }]);
  expect(facts.get("alien")?.collection).toEqual({
    name: "Alien",
    place: 1,
    size: 2,
    daysSincePrevious: null,
  });
  expect(facts.get("aliens")?.collection).toMatchObject({ place: 2, daysSincePrevious: 10 });
  expect(facts.get("cube")?.collection).toBeNull();
});

test("of several collections the smallest says where a title stands", () => {
  const saga = { name: "Alien", members: ["alien", "aliens"] };
  const all = { name: "Everything", members: ["cube", "aliens", "alien"] };
  for (const collections of [
    [saga, all],
    [all, saga],
  ]) {
    const facts = libraryFacts([row("alien", null), row("aliens", null)], collections);
    expect(facts.get("aliens")?.collection).toMatchObject({ name: "Alien", place: 2 });
  }
});

test("what a media server knows is among the features of the film", () => {
  const rows = ["alien", "aliens"].map((titleId) =>
    row(titleId, "1979-05-25", {
      communityRating: titleId === "alien" ? 8.1 : 7.9,
      criticRating: 90,
      officialRating: "R",
      studios: ["Brandywine"],
      people: [{ name: "Sigourney Weaver", kind: "actor" }],
    }),
  );
  const facts = libraryFacts(rows, [{ name: "Alien", members: ["alien", "aliens"] }]);
  const films = rows.map(({ titleId }) => filmOf(titleOf(titleId), facts.get(titleId)));
  const { columns, values } = filmFeatures(films, { seed: 1 });
  const said = (fact: string) => values[columns.findIndex((column) => column.fact === fact)];
  expect(said("its public rating")).toBeCloseTo(8.1);
  expect(said("its critics' rating")).toBe(90);
  expect(said("rated R")).toBe(1);
  expect(said("rated 16+")).toBe(1);
  expect(said("Brandywine")).toBe(1);
  expect(said("Sigourney Weaver (actor)")).toBe(1);
  expect(said("its month")).toBe(5);
  expect(said("being the first of its collection")).toBe(1);
  expect(said("the size of its collection")).toBe(2);
});

function titleOf(id: string) {
  const lists = { directors: [], cast: [], genres: [], countries: [], tags: [] };
  const named = { id, title: id, tagline: "", synopsis: "", year: 1979, runtimeMinutes: 117 };
  return { ...lists, ...named, maturity: "16+" } as unknown as Title; // what no feature looks at is left out
}
