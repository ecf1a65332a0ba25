import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOf, HOUR, hourOf, LocalClock, weekdayOf } from "@/lib/insights/local-clock";
import { eachHourOf } from "@/lib/insights/stretches";

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata", // half an hour off
  "Asia/Kathmandu", // a quarter
  "Australia/Lord_Howe", // half an hour of summer time
  "Pacific/Apia", // left out a whole day in 2011
  "America/Sao_Paulo", // changed its clocks at midnight
];

const moment = fc
  .date({ min: new Date("2007-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.getTime());

test("tells the time that a clock on the wall there shows, in any zone at any moment", () => {
  for (const zone of ZONES) {
    const clock = new LocalClock(zone);
    const wallIn = new Intl.DateTimeFormat("sv-SE", {
      ...{ timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
    });
    fc.assert(
      fc.property(moment, (at) => {
        const shown = new Date(clock.wall(at)).toISOString().slice(0, 19).replace("T", " ");
        expect(shown).toBe(wallIn.format(at));
      }),
      { numRuns: 60 },
    );
  }
});

test("a spring night in Berlin has no hour from two to three, an autumn night has it twice", () => {
  const berlin = new LocalClock("Europe/Berlin");
  const hoursFrom = (at: string) =>
    [0, 1, 2].map((more) => hourOf(berlin.wall(Date.parse(at) + more * HOUR)));
  expect(hoursFrom("2026-03-29T00:00Z")).toEqual([1, 3, 4]);
  expect(hoursFrom("2026-10-25T00:00Z")).toEqual([2, 2, 3]);
});

test("knows its weekdays, also before 1970", () => {
  const utc = new LocalClock("UTC");
  const on = (date: string) => weekdayOf(utc.wall(Date.parse(date)));
  expect([on("2026-11-16"), on("2026-11-22"), on("1969-12-29")]).toEqual([0, 6, 0]);
});

test("a film begun before midnight belongs to two days and to every hour it ran in", () => {
  const pieces: [string, number, number][] = [];
  eachHourOf(
    {
      title: 0,
      work: 0,
      at: Date.parse("2026-05-01T21:30Z"),
      seconds: 7_200,
      viewing: 0,
      part: null,
    },
    new LocalClock("Europe/Berlin"), // two hours ahead
    (wall, seconds) => pieces.push([dateOf(wall), hourOf(wall), seconds]),
  );
  expect(pieces).toEqual([
    ["2026-05-01", 23, 1_800],
    ["2026-05-02", 0, 3_600],
    ["2026-05-02", 1, 1_800],
  ]);
});

test("cutting at the hours neither adds nor loses a second, wherever and whenever", () => {
  const zone = fc.constantFrom(...ZONES);
  const seconds = fc.double({ min: 0, max: 100_000, noNaN: true });
  fc.assert(
    fc.property(zone, moment, seconds, (name, at, long) => {
      let sum = 0;
      const sitting = { title: 0, work: 0, at, seconds: long, viewing: 0, part: null };
      eachHourOf(sitting, new LocalClock(name), (_, piece) => {
        expect(piece).toBeLessThanOrEqual(3_600);
        sum += piece;
      });
      expect(sum).toBeCloseTo(Math.max(0, long), 2);
    }),
    { numRuns: 150 },
  );
});
