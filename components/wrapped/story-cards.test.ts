import { expect, test } from "vitest";
import { cardInWords, storyCards } from "@/components/wrapped/story-cards";
import type { Wrapped } from "@/lib/insights/wrapped";

const wrapped: Wrapped = {
  ...{ year: 2026, unit: "seconds", amount: 7_200, viewings: 5, titles: 3 },
  months: [7_200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  top: [{ name: "Faust", amount: 3_600, viewings: 2 }],
  genres: [{ name: "Horror", part: 0.5 }],
  peak: { weekday: "Monday", hour: 23, part: 0.25 },
  heat: [[1]],
  binge: { works: 3, seconds: 3_000, name: "Faust" },
  rewatched: { name: "Faust", viewings: 2 },
  oldest: { name: "Faust", year: 1926 },
  character: "Night owl with a taste for horror",
};

test("a year with everything has a card for each of its parts", () => {
  expect(storyCards(wrapped, "Ada").map(cardInWords)).toEqual([
    "Matinee presents. Ada’s 2026. 5 viewings, 3 titles, one story",
    "You watched for. 2. hours with 3 titles",
    "On your screen the most. Faust. 1: Faust, 60 minutes",
    "Your genre. Horror. 50 % of all you watched. Horror: 50 %",
    "Your hour. Mondays at 23:00. 25 % of your year is in that hour of the week",
    "Just one more, you said. 3. in a row in 50 minutes: Faust. You came back most to: Faust, 2 times",
    "You went back as far as. 1926. Faust",
    "Ada in 2026. Night owl with a taste for horror. Watched: 2 hours. Titles: 3. Most of all: Faust. Genre: Horror",
  ]);
});

test("what a year has none of has no card", () => {
  const plain: Wrapped = {
    ...wrapped,
    ...{ unit: "viewings", amount: 5, genres: [], peak: null, heat: null },
    ...{ binge: null, rewatched: null, oldest: null },
  };
  const cards = storyCards(plain, "Ada");
  expect(cards.map(({ kicker }) => kicker)).toEqual([
    "Matinee presents",
    "You watched",
    "On your screen the most",
    "Ada in 2026",
  ]);
});
