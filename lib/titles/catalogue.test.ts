import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readShippedCatalogue } from "@/lib/titles/catalogue";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "matinee-catalogue-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Fourteen lines, an empty one after them. */
const faust = `- slug: faust-1926
  title: Faust
  year: 1926
  runtimeMinutes: 107
  directors: [F. W. Murnau]
  cast: [Gösta Ekman, Emil Jannings]
  genres: [Fantasy, Horror]
  countries: [Germany]
  tags: [devil, wager, plague, old age, youth, love]
  maturity: 12+
  rights: public domain
  tagline: A wager in the dark.
  synopsis: An old scholar is offered his youth.
  art: { motif: book, second: flame, layout: split, beats: [a, b, c], palette: ["#000000", "#111111", "#222222", "#333333", "#444444"] }

`;

function catalogueOf(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return readShippedCatalogue(folder);
}

test("every YAML file of the folder is read, and nothing else", () => {
  const golem = faust.replace("faust-1926", "the-golem-1920");
  const titles = catalogueOf({ "a.yaml": faust, "b.yaml": golem, "README.md": "# Films" });
  expect(titles.map(({ slug }) => slug)).toEqual(["faust-1926", "the-golem-1920"]);
});

test.each([
  [
    "an unknown field",
    faust.replace("  cast:", "  stars: [Nobody]\n  cast:"),
    /a\.yaml:6: stars: /,
  ],
  ["a field of the wrong kind", faust.replace("1926\n  run", "soon\n  run"), /a\.yaml:3: year: /],
  ["an unknown genre", faust.replace("Horror", "Gothic"), /a\.yaml:7: genres\.1: /],
  [
    "an unknown field inside art",
    faust.replace("motif", "motive: x, motif"),
    /a\.yaml:14: art\.motive: /,
  ],
  [
    "a field that is missing",
    faust.replace("  rights: public domain\n", ""),
    /a\.yaml:1: rights: /,
  ],
  ["text that is no YAML", `${faust}- slug: "open`, /a\.yaml:16: /],
  ["something other than a list", "slug: faust-1926", /a\.yaml:1: expected a list of titles/],
])("%s fails the load, with file and line", (_, text, sentence) => {
  expect(() => catalogueOf({ "a.yaml": text })).toThrow(sentence);
});

test("a slug that is used twice fails the load, naming both places", () => {
  expect(() => catalogueOf({ "a.yaml": faust, "b.yaml": `# again\n${faust}` })).toThrow(
    /b\.yaml:2: the slug "faust-1926" is already used at .*a\.yaml:1\./,
  );
});

test("the shipped films are eighty at least, each with a featured dozen among them", () => {
  const titles = readShippedCatalogue();
  expect(titles.length).toBeGreaterThanOrEqual(80);
  expect(titles.filter(({ featured }) => featured)).toHaveLength(12);
});
