import { expect, test } from "vitest";
import { KnownTitles } from "@/lib/insights/known-titles";
import { netflixLog } from "@/lib/insights/netflix-log";

const nosferatu = {
  names: ["Nosferatu", "Nosferatu, eine Symphonie des Grauens"],
  kind: "film" as const,
  year: 1922,
  genres: ["Horror"],
  tags: ["vampire"],
  runtimeMinutes: 90,
};
const known = new KnownTitles([nosferatu]);

const row = (name: string, at: string, minutes = 20) => {
  return { name, at: Date.parse(`${at}Z`), seconds: minutes * 60 };
};

test("episodes come under their series, and what the catalogue knows stands beside", () => {
  const log = netflixLog(
    [
      row("Dark: Season 1: Lies", "2026-03-02T20:00"),
      row("Dark: Season 1: Secrets", "2026-03-01T20:00"),
      row("NOSFERATU", "2026-03-03T20:00", 90),
      row("Dark: Season 1: Secrets", "2026-03-09T20:00"),
    ],
    { precision: "moment", known },
  );
  expect(log.titles).toEqual([
    { name: "Dark", kind: "series", year: null, genres: [], tags: [] },
    { name: "NOSFERATU", kind: "film", year: 1922, genres: ["Horror"], tags: ["vampire"] },
  ]);
  expect(log.sittings.map(({ title, work, part }) => [title, work, part])).toEqual([
    [0, 0, null],
    [0, 1, null],
    [1, 2, 1],
    [0, 0, null],
  ]);
});

test("parts less than three days apart are one viewing, of which the length tells how far it came", () => {
  const log = netflixLog(
    [
      row("Nosferatu", "2026-03-01T20:00", 45),
      row("Nosferatu", "2026-03-04T20:00", 36), // three days less 45 minutes after the first part
      row("Nosferatu", "2026-03-07T21:00", 9),
    ],
    { precision: "moment", known },
  );
  expect(log.sittings.map(({ viewing, part }) => [viewing, part])).toEqual([
    [0, 0.9],
    [0, 0.9],
    [1, 0.1],
  ]);
});

test("a name that two titles of the catalogue have is neither", () => {
  const two = new KnownTitles([nosferatu, { ...nosferatu, year: 1979 }]);
  expect(two.find("film", ["Nosferatu"])).toBeNull();
  expect(known.find("film", ["nosferatu"])?.year).toBe(1922);
  expect(known.find("series", ["Nosferatu"])).toBeNull();
});

test("a name that is folded to nothing is no title of the catalogue", () => {
  const nameless = new KnownTitles([{ ...nosferatu, names: ["!!!"] }]);
  expect(nameless.find("film", ["..."])).toBeNull();
});
