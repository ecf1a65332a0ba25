import { expect, test } from "vitest";
import { bingesOf } from "@/lib/insights/binges";
import { completionOf } from "@/lib/insights/completion";
import { decadesOf } from "@/lib/insights/decades";
import type { Figure } from "@/lib/insights/figure";
import { filmsAndSeries } from "@/lib/insights/kinds";
import { LocalClock } from "@/lib/insights/local-clock";
import { mostRewatched } from "@/lib/insights/rewatched";
import { subjectsOverTime } from "@/lib/insights/subjects";
import { logOf } from "@/lib/insights/test-log";

const utc = new LocalClock("UTC");

function shown<Shown>(figure: Figure<Shown>) {
  if (figure.tooLittle !== null) throw new Error(figure.tooLittle);
  return figure;
}

const week = [1, 2, 3, 4, 5].map((day) => `2026-03-0${day}T20:00Z`);

test("films stand against series by time, viewings and titles", () => {
  const log = logOf(
    [
      { name: "Faust", at: week[0], minutes: 90 },
      { name: "Faust", at: week[1], minutes: 90 },
      ...["1", "2", "3"].map((episode, day) => {
        return { name: "Dark", at: week[day + 2], minutes: 20, episode };
      }),
    ],
    { Dark: { kind: "series" } },
  );
  expect(shown(filmsAndSeries(log, utc))).toMatchObject({
    sentence: "75 % went to films (3 hours), 25 % to series (60 minutes).",
    film: { amount: 10_800, viewings: 2, titles: 1 },
    series: { amount: 3_600, viewings: 3, titles: 1 },
  });
  const films = logOf(week.map((at) => ({ name: "Faust", at })));
  expect(shown(filmsAndSeries(films, utc)).sentence).toBe("Only films: 1 film, no series.");
});

test("a title of two genres is shared out between them, and what nobody knows is told apart", () => {
  const log = logOf(
    [
      ...week.map((at) => ({ name: "Faust", at, minutes: 10 })),
      { name: "Wings", at: "2026-03-10T20:00Z", minutes: 25 },
      { name: "Unknown", at: "2026-03-11T20:00Z", minutes: 25 },
    ],
    { Faust: { genres: ["Drama", "Horror"] }, Wings: { genres: ["Drama"] } },
  );
  const genres = shown(subjectsOverTime(log, utc, "genres"));
  expect(genres).toMatchObject({
    step: "week",
    names: ["Drama", "Horror"],
    totals: [3_000, 1_500],
  });
  // the first of March was a Sunday, so that a week ends with it
  expect(genres.steps.map(({ amounts }) => amounts)).toEqual([
    [300, 300],
    [1_200, 1_200],
    [1_500, 0],
  ]);
  expect(genres.unknownPart).toBeCloseTo(0.25);
  expect(genres.sentence).toBe("Drama leads with 67 %, before Horror with 33 %.");
  expect(subjectsOverTime(log, utc, "tags").tooLittle).toBe(
    "Of too few titles anybody here knows the tags.",
  );
});

test("beyond six subjects, what is left is the rest", () => {
  const genres = ["A", "B", "C", "D", "E", "F", "G", "H"];
  const told = genres.map((name, day) => ({
    name,
    at: `2026-03-1${day}T20:00Z`,
    minutes: 60 - day,
  }));
  const about = Object.fromEntries(genres.map((name) => [name, { genres: [name] }]));
  const found = shown(subjectsOverTime(logOf(told, about), utc, "genres"));
  expect(found.names).toEqual(["A", "B", "C", "D", "E", "F"]);
  expect(found.steps.reduce((sum, { rest }) => sum + rest, 0)).toBe((54 + 53) * 60);
});

test("decades without a title in between are there as well", () => {
  const log = logOf(
    [
      ...week.slice(0, 4).map((at) => ({ name: "Faust", at, minutes: 15 })),
      { name: "Charade", at: week[4], minutes: 20 },
      { name: "Unknown", at: week[4] },
    ],
    { Faust: { year: 1926 }, Charade: { year: 1953 } },
  );
  const decades = shown(decadesOf(log, utc));
  expect(decades.decades.map(({ from, amount, titles }) => [from, amount, titles])).toEqual([
    [1920, 3_600, 1],
    [1930, 0, 0],
    [1940, 0, 0],
    [1950, 1_200, 1],
  ]);
  expect(decades.unknownTitles).toBe(1);
  expect(decades.sentence).toBe(
    "The 1920s are your decade: 75 % of what you watched was made then.",
  );
});

test("another episode is nothing watched again, the same one is", () => {
  const log = logOf(
    [
      { name: "Dark", at: week[0], episode: "1" },
      { name: "Dark", at: week[1], episode: "2" },
      { name: "Dark", at: week[2], episode: "1" },
      { name: "Faust", at: week[0] },
      { name: "Faust", at: week[1], viewing: 9 },
      { name: "Faust", at: week[2], viewing: 9 }, // its second half
      { name: "Faust", at: week[3] },
      { name: "Wings", at: week[4] },
    ],
    { Dark: { kind: "series" } },
  );
  expect(shown(mostRewatched(log)).titles).toEqual([
    { name: "Faust", kind: "film", viewings: 3, again: 2 },
    { name: "Dark", kind: "series", viewings: 3, again: 1 },
  ]);
  expect(mostRewatched(logOf([{ name: "Wings", at: week[0] }])).tooLittle).toMatch(/twice/);
});

test("three in a row with half an hour between them at most are a binge", () => {
  const at = (time: string) => `2026-03-01T${time}Z`;
  const log = logOf([
    { name: "A", at: at("18:00"), minutes: 30 },
    { name: "B", at: at("19:00"), minutes: 30 }, // exactly half an hour later
    { name: "C", at: at("19:40"), minutes: 30 },
    { name: "D", at: at("20:41"), minutes: 10 }, // 31 minutes: too long a break
    { name: "A", at: at("20:55"), minutes: 10 },
    { name: "A", at: at("21:10"), minutes: 10 }, // the third in a row, but only two different ones
  ]);
  expect(shown(bingesOf(log, utc))).toMatchObject({
    count: 1,
    sentence: "1 binge; the longest was 3 in a row in 1.5 hours: A and 2 others.",
    binges: [{ works: 3, seconds: 5_400, wall: Date.parse(at("18:00")) }],
  });
});

test("where only days are known, a binge is three episodes of one series on one day", () => {
  const day = (episode: string, name = "Dark", date = "2026-03-01") => {
    return { name, at: `${date}T00:00Z`, minutes: 0, episode };
  };
  const told = [day("1"), day("2"), day("3"), day("1", "Ozark"), day("4", "Dark", "2026-03-02")];
  const about = { Dark: { kind: "series" }, Ozark: { kind: "series" } } as const;
  const log = { ...logOf(told, about), precision: "day" as const, hasSeconds: false };
  expect(shown(bingesOf(log, utc))).toMatchObject({
    count: 1,
    hasTimes: false,
    binges: [{ works: 3, name: "Dark" }],
  });
  expect(bingesOf(logOf(told.slice(0, 2)), utc).tooLittle).toMatch(/three in a row/);
});

test("seen to the end, left, and where; a viewing in two parts is one", () => {
  const parts = [1, 0.95, 0.94, 0.05, 0.19, 0.5];
  const log = logOf(
    [
      ...parts.map((part, day) => ({ name: "Faust", at: `2026-03-0${day + 1}T20:00Z`, part })),
      { name: "Faust", at: "2026-03-08T20:00Z", part: 0.5, viewing: 5 },
      { name: "Wings", at: "2026-03-09T20:00Z" },
    ],
    { Faust: { genres: ["Horror"] } },
  );
  expect(shown(completionOf(log))).toMatchObject({
    sentence:
      "You saw 33 % of your viewings to the end; of those you left, 50 % ended within the first fifth.",
    tenths: [1, 1, 0, 0, 0, 1, 0, 0, 0, 1],
    all: { complete: 2, left: 4 },
    genres: [{ name: "Horror", complete: 2, left: 4 }],
    unknown: 1,
  });
  const silent = logOf(week.map((at) => ({ name: "Faust", at })));
  expect(completionOf(silent).tooLittle).toMatch(/does not say how far/);
});
