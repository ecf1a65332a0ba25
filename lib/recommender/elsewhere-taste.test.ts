import { expect, test } from "vitest";
import { type Elsewhere, ElsewhereTaste } from "@/lib/recommender/elsewhere-taste";

const elsewhere: Elsewhere = new Map([
  ["vampire", [{ name: "ghost", weight: 0.5 }]],
  ["zombie", [{ name: "ghost", weight: 0.25 }]],
]);

test("likenesses of what is liked add up and are bounded", () => {
  const taste = new ElsewhereTaste(elsewhere, [
    ["vampire", 2],
    ["zombie", 4],
  ]);
  expect(taste.of("ghost")).toBeCloseTo(2 / 3); // 1 + 1, over 1 more
  expect(taste.of("clown")).toBe(0);
  const many = Array.from({ length: 500 }, () => ["vampire", 9] as [string, number]);
  expect(new ElsewhereTaste(elsewhere, many).of("ghost")).toBeLessThan(1);
});

test("the ground is the liking that adds most, and without it less is said", () => {
  const liked: [string, number][] = [
    ["vampire", 1],
    ["zombie", 4],
  ];
  const taste = new ElsewhereTaste(elsewhere, liked);
  expect(taste.groundOf("ghost")).toBe("zombie");
  const without = new ElsewhereTaste(elsewhere, liked.slice(0, 1));
  expect(without.of("ghost")).toBeLessThan(taste.of("ghost"));
});

test("of two likings that add as much the first by name is the ground, whichever came first", () => {
  const liked: [string, number][] = [
    ["zombie", 4],
    ["vampire", 2],
  ];
  for (const order of [liked, liked.toReversed()]) {
    expect(new ElsewhereTaste(elsewhere, order).groundOf("ghost")).toBe("vampire");
  }
});

test("what is disliked speaks against, and never below nothing", () => {
  expect(new ElsewhereTaste(elsewhere, [["vampire", -1]]).of("ghost")).toBe(0);
  expect(new ElsewhereTaste(elsewhere, [["vampire", -1]]).groundOf("ghost")).toBeUndefined();
});

test("where nobody elsewhere may speak, nothing is said", () => {
  expect(new ElsewhereTaste(null, [["vampire", 5]]).of("ghost")).toBe(0);
});
