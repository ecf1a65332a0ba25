import { expect, test } from "vitest";
import type { Film } from "@/lib/predictor/film";
import { dateFacts } from "@/lib/predictor/film-dates";
import { filmFeatures } from "@/lib/predictor/film-features";
import { tfIdf } from "@/lib/predictor/text-topics";
import { wordsOf } from "@/lib/predictor/words";

function features(films: Film[]) {
  const table = filmFeatures(films, { seed: 1, topics: 2 });
  return (fact: string) => {
    const column = table.columns.findIndex((known) => known.fact === fact);
    if (column === -1) return null;
    return films.map((_, row) => table.values[row * table.columns.length + column]);
  };
}

test("a name that two films share is a feature, a name of one is not", () => {
  const of = features([
    { title: "A", genres: ["Horror", "Silent"] },
    { title: "B", genres: ["Horror"] },
    { title: "C" },
  ]);
  expect(of("Horror")).toEqual([1, 1, 0]);
  expect(of("Silent")).toBeNull();
});

test("a number that some films lack says beside itself whether it is known", () => {
  const of = features([{ title: "A", communityRating: 8 }, { title: "B" }]);
  expect(of("its public rating")).toEqual([8, Number.NaN]);
  expect(of("its public rating being known")).toEqual([1, 0]);
});

test("what no film has is no feature, and what all have has no flag", () => {
  const of = features([
    { title: "A", year: 1922 },
    { title: "B", year: 1931 },
  ]);
  expect(of("its year")).toEqual([1922, 1931]);
  expect(of("its year being known")).toBeNull();
  expect(of("its critics' rating")).toBeNull();
});

test("people count by what they did", () => {
  const of = features([
    { title: "A", people: [{ name: "Keaton", role: "director" }] },
    { title: "B", people: [{ name: "Keaton", role: "director" }] },
    { title: "C", people: [{ name: "Keaton", role: "actor" }] },
  ]);
  expect(of("Keaton (director)")).toEqual([1, 1, 0]);
  expect(of("Keaton (actor)")).toBeNull();
});

test("the facts of a day: Friday, 1 January 2021 is of week 53", () => {
  expect(dateFacts(new Date("2021-01-01T00:00:00Z"))).toEqual({
    month: 1,
    day: 1,
    weekday: 5,
    isWeekend: 0,
    week: 53,
    dayOfYear: 1,
  });
  expect(dateFacts(new Date("2024-12-29T00:00:00Z"))).toMatchObject({
    weekday: 7,
    isWeekend: 1,
    week: 52,
  });
});

test("words are told without case, accents and what says nothing", () => {
  expect(wordsOf("The Vampire's château, and a man")).toEqual(["vampire", "chateau"]);
});

test("a rare word weighs more than one of many films, and every text is of length one", () => {
  const matrix = tfIdf(
    [
      "vampire castle",
      "vampire castle",
      "castle moon",
      "moon",
      "sea",
      "sea",
      "ship",
      "ship",
      "ice",
      "ice",
    ],
    10,
  );
  const { values, length } = matrix.line(0);
  expect(length).toBe(2);
  expect(Math.hypot(...values)).toBeCloseTo(1);
  // castle stands in three of ten texts, vampire in two
  const [castle, vampire] = [Math.log(10 / 3), Math.log(10 / 2)];
  expect(Math.max(...values)).toBeCloseTo(vampire / Math.hypot(castle, vampire));
});
