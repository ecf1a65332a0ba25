import fc from "fast-check";
import { expect, test } from "vitest";
import { type DateOrder, dayNumber, isoDay } from "@/lib/netflix/date-order";
import { historyOf } from "@/lib/netflix/history";
import { readFiles } from "@/lib/netflix/read-files";

const TODAY = dayNumber(new Date("2026-11-21T12:00:00Z"));

/** How Netflix writes a day for accounts of these languages and countries. */
const LOCALES: [locale: string, order: DateOrder][] = [
  ["en-US", "month-day-year"],
  ["en-GB", "day-month-year"],
  ["de-DE", "day-month-year"],
  ["fr-FR", "day-month-year"],
  ["sv-SE", "year-month-day"],
  ["nl-NL", "day-month-year"],
  ["ja-JP", "year-month-day"],
  ["ko-KR", "year-month-day"],
  ["hu-HU", "year-month-day"],
  ["pt-BR", "day-month-year"],
  ["ar-EG", "day-month-year"],
  ["th-TH", "day-month-year"],
];

type Evening = { film: string } | { series: string; season: number; episode: string };

const film = fc.constantFrom(
  "Roma",
  "Amélie",
  'The "Great" Escape',
  "Eat, Drink",
  "Ran\nagain",
  "十三",
);
const series = fc.constantFrom("Dark", "Élite", "Kulüp", "Lupin, encore");
const evening: fc.Arbitrary<Evening> = fc.oneof(
  fc.record({ film }),
  fc.record({
    series,
    season: fc.integer({ min: 1, max: 9 }),
    episode: fc.constantFrom("Secrets", "Lies, and more", "“Truths”", "第一話"),
  }),
);
const evenings = fc.array(fc.tuple(evening, fc.integer({ min: TODAY - 7_000, max: TODAY })), {
  minLength: 1,
  maxLength: 50,
});
const writing = fc.record({
  start: fc.constantFrom("", "\ufeff"),
  end: fc.constantFrom("\n", "\r\n"),
});

const nameIn = (one: Evening) => ("film" in one ? one.film : one.series);
const rowOf = (one: Evening) =>
  "film" in one ? one.film : `${one.series}: Season ${one.season}: ${one.episode}`;
const plain = (name: string) => name.replace(/\s+/g, " ");

test.each(LOCALES)("a whole history written for %s comes back", async (locale, order) => {
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC" });
  const dated = (day: number) => format.format(day * 86_400_000);
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(evenings, writing, async (watched, { start, end }) => {
      const rows = watched.map(([one, day]) => [rowOf(one), dated(day)].map(quoted).join(","));
      const content = new Blob([start, ["Title,Date", ...rows].join(end)]);
      const files = [{ name: "NetflixViewingHistory.csv", content }];
      const tables = await readFiles(files, { today: TODAY, onProgress: () => undefined });
      const { titles, accounts } = historyOf(tables, { order }); // what the friend says when they are asked
      const once = [
        ...new Map(watched.map((one) => [`${rowOf(one[0])}\t${one[1]}`, one])).values(),
      ];
      expect(accounts[0].account).toEqual({
        ...{ rows: watched.length, used: once.length },
        ...{ merged: watched.length - once.length, skipped: {} },
      });
      const expected = [...Map.groupBy(once, ([one]) => plain(nameIn(one)))].map(([name, own]) => ({
        name,
        kind: "film" in own[0][0] ? "film" : "series",
        viewings: own.length,
        episodes: "film" in own[0][0] ? 0 : new Set(own.map(([one]) => rowOf(one))).size,
        firstDay: isoDay(Math.min(...own.map(([, day]) => day))),
        lastDay: isoDay(Math.max(...own.map(([, day]) => day))),
      }));
      const byName = <Named extends { name: string }>(list: Named[]) =>
        list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      expect(byName(titles)).toMatchObject(byName(expected));
    }),
    { numRuns: 30 },
  );
});
