import { expect, test } from "vitest";
import { nearestThatWay } from "./remote";

const box = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 40 });
const DOWN = { x: 0, y: 1 };
const RIGHT = { x: 1, y: 0 };

test("down goes to what lies beneath, not to what is nearer but beside it", () => {
  expect(nearestThatWay(box(0, 0), [box(300, 50), box(10, 120)], DOWN)).toBe(1);
});

test("right goes to the next in line, although another begins further left", () => {
  expect(nearestThatWay(box(0, 0), [box(240, 0), box(120, 200), box(120, 5)], RIGHT)).toBe(2);
});

test("where nothing lies, nothing is gone to", () => {
  expect(nearestThatWay(box(0, 100), [box(0, 0), box(200, 100)], DOWN)).toBeNull();
});
