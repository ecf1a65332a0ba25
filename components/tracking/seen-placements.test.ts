import { expect, test } from "vitest";
import { noteSeen } from "./seen-placements";

const place = { rankingId: "r1", row: 2, position: 5 };

test("a placement is new once per visit", () => {
  const seen = noteSeen(null, "monday", place);
  expect(seen).toEqual({ visitId: "monday", byRanking: { r1: ["2.5"] } });
  expect(noteSeen(seen, "monday", place)).toBe(seen);
  expect(noteSeen(seen, "tuesday", place)).not.toBe(seen);
});

test("the same place of another ranking is another placement", () => {
  const seen = noteSeen(null, "monday", place);
  expect(noteSeen(seen, "monday", { ...place, rankingId: "r2" }).byRanking).toEqual({
    r1: ["2.5"],
    r2: ["2.5"],
  });
});
