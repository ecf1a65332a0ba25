import { expect, test } from "vitest";
import { SharedPlaces } from "@/lib/evaluation/shared-places";

const lists = (...titles: number[]) => ({
  k: 2,
  viewers: Int32Array.of(7, 9),
  titles: Int32Array.from(titles),
  scores: new Float64Array(titles.length),
});

test("counts the titles of each viewer's list that stand in theirs of the reference, whatever their places", () => {
  const shared = new SharedPlaces("pages");
  shared.note("pages", lists(1, 2, 3, 4));
  shared.note("others", lists(2, 5, 1, 2));
  shared.note("pages", lists(6, 7, 3, -1));
  shared.note("others", lists(6, 7, 3, -1));
  expect(shared.partOf("pages")).toBe(1);
  expect(shared.partOf("others")).toBeCloseTo((1 + 0 + 2 + 1) / 7);
  expect(shared.partOf("nobody")).toBe(0);
});
