import { expect, test } from "vitest";
import { coldParting, sameCandidates } from "@/lib/evaluation/splits/cold";
import { pairsIn, tinyWorld } from "@/lib/evaluation/tiny-world";

const world = tinyWorld(
  ["ada", "bo"].flatMap((v) => Array.from({ length: 20 }, (_, t) => `${v} t${t}`)).join("\n"),
);

test("a tenth of the titles is new to everybody, and nothing else is hidden", () => {
  const { train, test: hidden, cold } = coldParting(world, 42);
  expect(cold.length).toBe(2);
  const names = [...cold].map((title) => world.titles[title]);
  const asked = pairsIn(world, hidden).map((pair) => pair.split(" ")[1]);
  expect(new Set(asked)).toEqual(new Set(names));
  expect(asked.length).toBe(4);
  expect(train.length).toBe(36);
});

test("another seed hides others", () => {
  const drawn = [1, 2, 3, 4, 5].map((seed) => coldParting(world, seed).cold.join());
  expect(new Set(drawn).size).toBeGreaterThan(1);
});

test("everybody is asked about the same titles", () => {
  const { starts, ids } = sameCandidates(2, Int32Array.of(3, 5));
  expect([...starts]).toEqual([0, 2, 4]);
  expect([...ids]).toEqual([3, 5, 3, 5]);
});
