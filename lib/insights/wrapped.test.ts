import { expect, test } from "vitest";
import { LocalClock } from "@/lib/insights/local-clock";
import { logOf } from "@/lib/insights/test-log";
import { characterOf, wrappedOf } from "@/lib/insights/wrapped";

const utc = new LocalClock("UTC");

test("a year in figures, worked out by hand", () => {
  const log = logOf(
    [
      { name: "Faust", at: "2026-01-05T23:00Z", minutes: 30 }, // a Monday
      { name: "Wings", at: "2026-01-05T23:40Z", minutes: 10 },
      { name: "Metropolis", at: "2026-01-06T00:00Z", minutes: 10 },
      { name: "Faust", at: "2026-03-09T23:00Z", minutes: 30 }, // a Monday, too
      { name: "Wings", at: "2026-12-01T12:00Z", minutes: 40 },
    ],
    {
      Faust: { genres: ["Horror"], year: 1926 },
      Wings: { genres: ["War", "Romance"], year: 1927 },
    },
  );
  expect(wrappedOf(log, utc, 2026)).toEqual({
    tooLittle: null,
    sentence: "Your 2026: 2 hours, 3 titles.",
    year: 2026,
    unit: "seconds",
    amount: 7_200,
    viewings: 5,
    titles: 3,
    months: [3_000, 0, 1_800, 0, 0, 0, 0, 0, 0, 0, 0, 2_400],
    top: [
      { name: "Faust", amount: 3_600, viewings: 2 },
      { name: "Wings", amount: 3_000, viewings: 2 },
      { name: "Metropolis", amount: 600, viewings: 1 },
    ],
    genres: [
      { name: "Horror", part: 3_600 / 6_600 },
      { name: "Romance", part: 1_500 / 6_600 },
      { name: "War", part: 1_500 / 6_600 },
    ],
    peak: { weekday: "Monday", hour: 23, part: 4_200 / 7_200 },
    heat: expect.any(Array),
    binge: { works: 3, seconds: 3_000, name: "Faust and 2 others" },
    rewatched: { name: "Faust", viewings: 2 },
    oldest: { name: "Faust", year: 1926 },
    character: "Night owl with a taste for horror",
  });
});

test("a film begun on New Year's Eve belongs to December", () => {
  const days = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04"];
  const log = logOf([
    ...days.map((day) => ({ name: "Wings", at: `${day}T20:00Z` })),
    { name: "Faust", at: "2026-12-31T23:30Z", minutes: 60 },
  ]);
  expect(wrappedOf(log, utc, 2026)).toMatchObject({
    months: [0, 0, 2_400, 0, 0, 0, 0, 0, 0, 0, 0, 3_600],
  });
});

test("a year of four viewings is no story", () => {
  const log = logOf([{ name: "Faust", at: "2026-01-05T23:00Z" }]);
  expect(wrappedOf(log, utc, 2026).tooLittle).toBe(
    "A story of 2026 takes 5 viewings; so far there is one.",
  );
});

test("the hour and the genre make the character", () => {
  expect([0, 4, 5, 12, 18, 22].map((hour) => characterOf(hour, null))).toEqual([
    "Night owl",
    "Night owl",
    "Early bird",
    "Matinee-goer",
    "Evening regular",
    "Night owl",
  ]);
  expect(characterOf(null, "Film noir")).toBe("Film lover with a taste for film noir");
});
