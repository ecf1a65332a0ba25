import { expect, test } from "vitest";
import { strengthThere } from "@/lib/jellyfin/evidence";

const NOW = Date.UTC(2026, 5, 1);
const YEAR = 365 * 86_400_000;
const untouched = { isPlayed: false, playCount: 0, lastPlayedAt: null, isFavourite: false };
const played = { ...untouched, isPlayed: true, playCount: 1, lastPlayedAt: NOW };

test("what is only there says nothing", () => {
  expect(strengthThere(untouched, "evidence", NOW)).toBe(0);
  expect(strengthThere(untouched, "five-three", NOW)).toBe(0);
});

test("a favourite is worth a full watch, and having watched it adds half of that", () => {
  expect(strengthThere({ ...untouched, isFavourite: true }, "evidence", NOW)).toBe(4);
  expect(strengthThere({ ...played, isFavourite: true }, "evidence", NOW)).toBe(4 + 2 / 2);
});

test("played counts more with each doubling, up to a full watch", () => {
  const times = (playCount: number) => strengthThere({ ...played, playCount }, "evidence", NOW);
  expect([times(1), times(2), times(4), times(64)]).toEqual([2, 3, 4, 4]);
});

test("played counts less for long ago, down to half", () => {
  const ago = (years: number) =>
    strengthThere({ ...played, lastPlayedAt: NOW - years * YEAR }, "evidence", NOW);
  expect(ago(1)).toBeCloseTo(1.5);
  expect(ago(30)).toBeCloseTo(1);
  expect(strengthThere({ ...played, lastPlayedAt: null }, "evidence", NOW)).toBeCloseTo(1);
});

test("the plain rule knows 5 and 3", () => {
  expect(strengthThere(played, "five-three", NOW)).toBe(3);
  expect(strengthThere({ ...played, isFavourite: true }, "five-three", NOW)).toBe(5);
});
