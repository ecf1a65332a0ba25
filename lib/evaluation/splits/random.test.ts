import { expect, test } from "vitest";
import { randomParting, roundHalfEven } from "@/lib/evaluation/splits/random";
import { pairsIn, tinyWorld } from "@/lib/evaluation/tiny-world";

const eightViewersOfTwoTitles = tinyWorld(
  Array.from({ length: 8 }, (_, v) => `v${v} moon\nv${v} bat`).join("\n"),
);

test("a quarter of every title's viewers is hidden", () => {
  const { train, test: hidden } = randomParting(eightViewersOfTwoTitles, {
    within: "title",
    seed: 42,
  });
  const titles = pairsIn(eightViewersOfTwoTitles, hidden).map((pair) => pair.split(" ")[1]);
  expect(titles.toSorted()).toEqual(["bat", "bat", "moon", "moon"]);
  expect(train.length).toBe(12);
  expect(new Set([...train, ...hidden]).size).toBe(16);
});

test("another seed hides others, the same seed the same", () => {
  const hiddenBy = (seed: number) =>
    randomParting(eightViewersOfTwoTitles, { within: "title", seed }).test.join();
  expect(hiddenBy(42)).toBe(hiddenBy(42));
  expect(new Set([1, 2, 3, 4, 5].map(hiddenBy)).size).toBeGreaterThan(1);
});

test("within a viewer, a quarter of their titles is hidden", () => {
  const world = tinyWorld("ada a\nada b\nada c\nada d\nbo a\nbo b\nbo c\nbo d");
  const { test: hidden } = randomParting(world, { within: "viewer", seed: 7 });
  expect(pairsIn(world, hidden).map((pair) => pair.split(" ")[0])).toEqual(["ada", "bo"]);
});

test("halves round to even, as in the published benchmark", () => {
  expect([0.75, 1.5, 2.25, 3, 4.5, 7.5].map(roundHalfEven)).toEqual([1, 2, 2, 3, 4, 8]);
});

test("one viewer's only title trains", () => {
  const { train, test: hidden } = randomParting(tinyWorld("ada a"), { within: "title", seed: 1 });
  expect([train.length, hidden.length]).toEqual([1, 0]);
});
