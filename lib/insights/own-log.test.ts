import { expect, test } from "vitest";
import { ownLog } from "@/lib/insights/own-log";

const faust = {
  id: "faust",
  title: "Faust",
  kind: "film" as const,
  year: 1926,
  genres: ["Horror"],
  tags: [],
};
const viewing = {
  titleId: "faust",
  startedAt: new Date("2026-03-02T20:00Z"),
  watchedSeconds: 5,
  durationSeconds: 20,
  isComplete: false,
};

test("each viewing of the log is a sitting of its own, earliest first", () => {
  const earlier = { ...viewing, startedAt: new Date("2026-03-01T20:00Z"), isComplete: true };
  const unheard = { ...viewing, startedAt: new Date("2026-03-03T20:00Z"), durationSeconds: 0 };
  const { sittings } = ownLog([unheard, viewing, earlier], [faust]);
  expect(sittings.map(({ part }) => part)).toEqual([1, 0.25, null]);
  expect(new Set(sittings.map((sitting) => sitting.viewing)).size).toBe(3);
});

test("viewings of titles that one may not see are not there", () => {
  expect(ownLog([{ ...viewing, titleId: "withdrawn" }], [faust]).sittings).toEqual([]);
});
