import fc from "fast-check";
import { expect, test } from "vitest";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { sampledOrder } from "@/lib/recommender/sampled-order";

const three = [
  { name: "dracula", score: 3 },
  { name: "nosferatu", score: 2 },
  { name: "faust", score: 1 },
];

function drawnWith(random: SeededRandom) {
  return { limit: 3, temperature: 0.5, chanceOf: () => random.next() };
}

const item = fc.record({
  name: fc.uuid(),
  score: fc.double({ min: -50, max: 50, noNaN: true }),
});
const items = fc.uniqueArray(item, { selector: ({ name }) => name, minLength: 1, maxLength: 30 });
const temperature = fc.double({ min: 0.001, max: 10, noNaN: true });

test("without temperature the order stands as it came, and is certain", () => {
  const draw = { limit: 2, temperature: 0, chanceOf: () => 0.5 };
  expect(sampledOrder(three, draw)).toEqual([
    { item: three[0], propensity: 1 },
    { item: three[1], propensity: 1 },
  ]);
});

test("each place has the chance of its item among those still to be drawn", () => {
  // heat is half of the best score, 1.5; exponents are 2, 4/3 and 2/3
  const weights = new Map(three.map(({ name, score }) => [name, Math.exp(score / 1.5)]));
  const placed = sampledOrder(three, drawnWith(new SeededRandom("once")));
  const order = placed.map(({ item: { name } }) => weights.get(name) ?? 0);
  expect(placed[0].propensity).toBeCloseTo(order[0] / (order[0] + order[1] + order[2]), 12);
  expect(placed[1].propensity).toBeCloseTo(order[1] / (order[1] + order[2]), 12);
  expect(placed[2].propensity).toBe(1);
});

test("the chances of all first items add up to one", () => {
  const first = new Map<string, number>();
  const random = new SeededRandom("all of them");
  while (first.size < three.length) {
    const [{ item, propensity }] = sampledOrder(three, drawnWith(random));
    first.set(item.name, propensity);
  }
  expect([...first.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
});

test("orders come as often as the product of their chances says", () => {
  const random = new SeededRandom("chi-square");
  const draws = 12_000;
  const seen = new Map<string, { times: number; chance: number }>();
  for (let turn = 0; turn < draws; turn++) {
    const placed = sampledOrder(three, drawnWith(random));
    const order = placed.map(({ item }) => item.name).join();
    const chance = placed.reduce((product, { propensity }) => product * propensity, 1);
    seen.set(order, { times: (seen.get(order)?.times ?? 0) + 1, chance });
  }
  expect(seen.size).toBe(6);
  let chiSquare = 0;
  let total = 0;
  for (const { times, chance } of seen.values()) {
    chiSquare += (times - draws * chance) ** 2 / (draws * chance);
    total += chance;
  }
  expect(total).toBeCloseTo(1, 12);
  expect(chiSquare).toBeLessThan(15.09); // 99 % of the distribution with five degrees of freedom
});

test("whatever the scores, chances are above 0 and at most 1, and every item has one place", () => {
  fc.assert(
    fc.property(items, temperature, fc.string(), (list, heat, seed) => {
      const random = new SeededRandom(seed);
      const draw = { limit: list.length, temperature: heat, chanceOf: () => random.next() };
      const placed = sampledOrder(list, draw);
      expect(new Set(placed.map(({ item }) => item.name)).size).toBe(list.length);
      for (const { propensity } of placed) {
        expect(propensity).toBeGreaterThanOrEqual(0);
        expect(propensity).toBeLessThanOrEqual(1 + 1e-12);
      }
      expect(placed.at(-1)?.propensity).toBeCloseTo(1, 9);
    }),
  );
});
