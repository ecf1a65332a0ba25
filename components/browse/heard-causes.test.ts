import { expect, test } from "vitest";
import { causesBetween, hear } from "@/components/browse/heard-causes";

const heard = [
  { rankingId: "r1", causes: ["a"] },
  { rankingId: "r2", causes: ["b"] },
  { rankingId: "r2", causes: ["c"] }, // told late: the page had come already
  { rankingId: "r3", causes: ["d"] },
];

test("what was told between two pages is what may have changed one into the other", () => {
  expect(causesBetween(heard, { since: "r1", rankingId: "r2" })).toEqual({
    causes: ["b", "c"],
    later: [["d"]],
  });
});

test("a page that came with the address was there before anything was told", () => {
  const pages = { since: "r0", rankingId: "r3" };
  expect(causesBetween(heard, pages)).toEqual({ causes: ["a", "b", "c", "d"], later: [] });
});

test("only the latest messages are kept", () => {
  const one = { rankingId: "r4", causes: [] };
  expect(hear(new Array(40).fill(heard[0]), one)).toEqual([...new Array(39).fill(heard[0]), one]);
});
