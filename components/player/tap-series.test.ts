import { expect, test } from "vitest";
import { addTap, noTaps, type Side, sideOf } from "./tap-series";

function taps(...all: [side: Side | null, atMs: number][]) {
  return all.reduce((series, [side, atMs]) => addTap(series, side, atMs), noTaps).count;
}

test("two quick taps on one side are a double tap, three are two steps", () => {
  expect(taps(["forward", 0], ["forward", 200])).toBe(2);
  expect(taps(["forward", 0], ["forward", 200], ["forward", 450])).toBe(3);
});

test("slow taps, taps on both sides and taps in the middle are none", () => {
  expect(taps(["back", 0], ["back", 900])).toBe(1);
  expect(taps(["back", 0], ["forward", 200])).toBe(1);
  expect(taps([null, 0], [null, 200])).toBe(1);
});

test("the sides of the picture leave its middle free", () => {
  const picture = { left: 100, width: 300 };
  expect([110, 250, 390].map((x) => sideOf(x, picture))).toEqual(["back", null, "forward"]);
});
