import { expect, test } from "vitest";
import { dateOf, LocalClock } from "@/lib/insights/local-clock";
import { heatMap, watchOverTime } from "@/lib/insights/rhythm";
import { ofYear, yearsOf } from "@/lib/insights/stretches";
import { logOf } from "@/lib/insights/test-log";

const utc = new LocalClock("UTC");

const FIVE = [
  { name: "Faust", at: "2026-03-02T20:00Z", minutes: 60 }, // a Monday
  { name: "Dark", at: "2026-03-08T20:00Z", minutes: 30, episode: "1" }, // the Sunday after
  { name: "Dark", at: "2026-03-09T20:00Z", minutes: 30, episode: "2" },
  { name: "Wings", at: "2026-03-23T20:00Z", minutes: 120 },
  { name: "Faust", at: "2026-04-01T20:30Z", minutes: 60 },
];
const dark = { Dark: { kind: "series" as const } };

test("weeks begin on Monday, and those without anything are there as well", () => {
  const weeks = watchOverTime(logOf(FIVE, dark), utc, "week");
  if (weeks.tooLittle !== null) throw new Error(weeks.tooLittle);
  expect(weeks.steps.map(({ start, films, series }) => [dateOf(start), films, series])).toEqual([
    ["2026-03-02", 3_600, 1_800],
    ["2026-03-09", 0, 1_800],
    ["2026-03-16", 0, 0],
    ["2026-03-23", 7_200, 0],
    ["2026-03-30", 3_600, 0],
  ]);
  expect(weeks.sentence).toBe("5 hours in all, most of it in the week of 23 Mar 2026: 2 hours.");
});

test("months are those of the wall calendar", () => {
  const night = [...FIVE, { name: "Faust", at: "2026-04-30T22:30Z", minutes: 60 }];
  const months = (zone: string) => {
    const found = watchOverTime(logOf(night, dark), new LocalClock(zone), "month");
    return found.tooLittle === null ? found.steps.map(({ films }) => films / 60) : found.tooLittle;
  };
  expect(months("UTC")).toEqual([180, 120]);
  expect(months("Europe/Berlin")).toEqual([180, 60, 60]); // half past midnight, in May
});

test("without seconds, viewings are counted, each once", () => {
  const log = {
    ...logOf(
      FIVE.map((one) => ({ ...one, minutes: 0 })),
      dark,
    ),
    hasSeconds: false,
  };
  const weeks = watchOverTime(log, utc, "month");
  expect(weeks).toMatchObject({ unit: "viewings", steps: [{ films: 2, series: 2 }, { films: 1 }] });
});

test("the heat map has what was watched at each hour of each weekday", () => {
  const heat = heatMap(logOf(FIVE, dark), utc);
  if (heat.tooLittle !== null) throw new Error(heat.tooLittle);
  expect(heat.cells[0][20]).toBe(3_600 + 1_800 + 3_600); // three Mondays
  expect(heat.cells[0][21]).toBe(3_600); // the second hour of Wings
  expect(heat.cells[6][20]).toBe(1_800);
  expect([heat.cells[2][20], heat.cells[2][21]]).toEqual([1_800, 1_800]);
  expect(heat.sentence).toBe(
    "The hour you watch most in is Monday from 20:00: 2.5 hours, 50 % of it all.",
  );
});

test("a history of days has no hours, and four viewings are too little", () => {
  expect(heatMap({ ...logOf(FIVE), precision: "day" }, utc).tooLittle).toMatch(/no times of day/);
  expect(heatMap(logOf(FIVE.slice(1)), utc).tooLittle).toBe(
    "4 viewings so far; from 5 on there is something to see.",
  );
  expect(watchOverTime(logOf([]), utc, "week").tooLittle).toBe("Nothing was watched here yet.");
});

test("a year is the one on the watcher's wall", () => {
  const log = logOf([
    { name: "Faust", at: "2025-12-31T23:30Z" },
    { name: "Wings", at: "2025-06-01T12:00Z" },
  ]);
  expect(yearsOf(log, utc)).toEqual([2025]);
  const berlin = new LocalClock("Europe/Berlin");
  expect(yearsOf(log, berlin)).toEqual([2026, 2025]);
  expect(ofYear(log, berlin, 2026).sittings.length).toBe(1);
  expect(ofYear(log, berlin, null).sittings.length).toBe(2);
});
