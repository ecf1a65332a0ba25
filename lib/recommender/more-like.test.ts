import { expect, test } from "vitest";
import { titlesLike } from "@/lib/recommender/more-like";
import { userCosine } from "@/lib/recommender/policy";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { indexContent, type TitleContent } from "@/lib/recommender/title-content";

function film(id: string, genres: string[], tags: string[]): TitleContent {
  return { id, genres, tags, year: 1922, directors: [], cast: [], countries: [] };
}

const catalogue = [
  film("nosferatu", ["Horror"], ["vampire", "dread"]),
  film("vampyr", ["Horror"], ["vampire", "dream"]),
  film("the-bat", ["Horror"], ["detective"]),
  film("safety-last", ["Comedy"], ["stunts"]),
];

const nobody = new PreferenceIndex();

test("a rare common tag makes titles more alike than a common genre", () => {
  const content = indexContent(catalogue);
  const likes = titlesLike("nosferatu", { preferences: nobody, content }, userCosine);
  expect(likes.map(({ name }) => name)).toEqual(["vampyr", "the-bat", "safety-last"]);
  expect(likes[2].score).toBeLessThan(0.15); // a decade in common, nothing else
});

test("many viewers of both outvote content", () => {
  const preferences = new PreferenceIndex();
  for (let v = 0; v < 40; v++) {
    preferences.set(`v${v}`, "nosferatu", 2);
    preferences.set(`v${v}`, "safety-last", 2);
    preferences.setHelping(`v${v}`, true);
  }
  const likes = titlesLike(
    "nosferatu",
    { preferences, content: indexContent(catalogue) },
    userCosine,
  );
  expect(likes[0].name).toBe("safety-last");
  // 40 raters against 10: four fifths of the shrunk cosine 40/42
  expect(likes[0].score).toBeCloseTo(0.8 * (40 / 42) + 0.2 * likes[0].content, 6);
});

test("an unknown title is like nothing", () => {
  expect(titlesLike("?", { preferences: nobody, content: nobody }, userCosine)).toEqual([]);
});

test("what is not open takes no place among the titles that are considered", () => {
  const hidden = Array.from({ length: 600 }, (_, at) =>
    film(`a-${at}`, ["Horror"], ["vampire", "dread"]),
  );
  const content = indexContent([...catalogue, ...hidden]);
  const isOpen = (name: string) => !name.startsWith("a-");
  const likes = titlesLike("nosferatu", { preferences: nobody, content, isOpen }, userCosine);
  expect(likes.map(({ name }) => name)).toEqual(["vampyr", "the-bat", "safety-last"]);
});

test("who asks again is told the same, also after somebody who may see less", () => {
  const world = { preferences: nobody, content: indexContent(catalogue) };
  const first = titlesLike("nosferatu", world, userCosine);
  const isOpen = (name: string) => name !== "vampyr";
  const less = titlesLike("nosferatu", { ...world, isOpen }, userCosine);
  expect(less.map(({ name }) => name)).toEqual(["the-bat", "safety-last"]);
  expect(titlesLike("nosferatu", world, userCosine)).toEqual(first);
});
