import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { siblingsAmong } from "@/lib/netflix/siblings";
import { cleaned, isExtra, splitTitle } from "@/lib/netflix/title-name";

const CASES = readFileSync(path.join(import.meta.dirname, "title-cases.tsv"), "utf8")
  .split("\n")
  .slice(1)
  .filter(Boolean)
  .map((line) => line.split("\t"));

test("there are at least two hundred hand-written cases", () => {
  expect(new Set(CASES.map(([row]) => row)).size).toBeGreaterThanOrEqual(200);
});

test.each(CASES)("%s is a %s", (row, kind, name, season, episode) => {
  expect(splitTitle(row)).toMatchObject({
    kind,
    name,
    season: season || null,
    episode: episode || null,
  });
});

describe("a name in two languages", () => {
  test("keeps the first and knows the other", () => {
    expect(splitTitle("La Flor // The Flower")).toMatchObject({
      name: "La Flor",
      otherNames: ["The Flower"],
    });
  });
  test("knows a series by its other name, too", () => {
    expect(splitTitle("Dunkel: Staffel 1: Geheimnisse // Dark: Season 1: Secrets")).toMatchObject({
      kind: "series",
      name: "Dunkel",
      otherNames: ["Dark"],
    });
  });
});

describe("names without a season that begin alike", () => {
  const dahmer = ["Episode One", "Please Don't Go", "Doin' a Dahmer"].map(
    (episode) => `DAHMER: Monster: The Jeffrey Dahmer Story: ${episode}`,
  );
  test("are a series of what they have in common", () => {
    expect(splitTitle(dahmer[1], siblingsAmong(dahmer))).toMatchObject({
      kind: "series",
      name: "DAHMER: Monster: The Jeffrey Dahmer Story",
      episode: "Please Don't Go",
    });
  });
  test("are films when there are no more than a franchise has", () => {
    const rings = ["The Fellowship of the Ring", "The Two Towers", "The Return of the King"].map(
      (film) => `The Lord of the Rings: ${film}`,
    );
    expect(splitTitle(rings[0], siblingsAmong(rings)).kind).toBe("film");
  });
  test("are a series when there are many", () => {
    const planet = ["Islands", "Mountains", "Jungles", "Deserts", "Grasslands", "Cities"].map(
      (episode) => `Planet Earth II: ${episode}`,
    );
    expect(splitTitle(planet[3], siblingsAmong(planet)).name).toBe("Planet Earth II");
  });
});

test.each([
  ["Dark: Season 3 (Trailer)", true],
  ["Roma: Trailer", true],
  ["Teaser: The Crown: Season 5", true],
  ["Sex Education_hook_primary_16x9", true],
  ["80100172_CLIP_03", true],
  ["Clip: Emily in Paris", true],
  ["Stranger Things: Season 4: Recap", true],
  ["Trailer Park Boys: Season 1: Fuck Community College, Let's Get Drunk", false],
  ["The Clip Show", false],
  ["Total Recall", false],
  ["Bonus Family", false],
])("whether “%s” is an extra: %s", (row, answer) => {
  expect(isExtra(row)).toBe(answer);
});

test("a name that is cut off ends in no half letter, which a database refuses", () => {
  expect(cleaned(`${"a".repeat(299)}🎬`).isWellFormed()).toBe(true);
});
