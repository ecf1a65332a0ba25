import { describe, expect, test } from "vitest";
import { figuresOf, type GroupFigures, holdGroups } from "@/lib/evaluation/groups/contest";
import { drawGroups, likenessWithin } from "@/lib/evaluation/groups/draw";
import { jainIndex, joyOf } from "@/lib/evaluation/groups/joy";
import { groupParting } from "@/lib/evaluation/groups/parting";
import { bestTradeOff } from "@/lib/evaluation/groups/trade-off";
import { ways } from "@/lib/evaluation/groups/ways";
import { matrixOf } from "@/lib/evaluation/interactions";
import { popularity } from "@/lib/evaluation/models/popularity";
import { pairsIn, tinyWorld } from "@/lib/evaluation/tiny-world";

describe("the joy of one member", () => {
  const hidden = new Map([
    [1, 5],
    [2, 3],
  ]);

  test("is the discounted gain of the list, as a part of the best list's", () => {
    // gains 31 and 7: (7 + 31 / log2(3)) / (31 + 7 / log2(3)) = 26.559 / 35.417
    expect(joyOf([2, 1], hidden, 10)).toBeCloseTo(0.74989, 4);
    expect(joyOf([1, 2], hidden, 10)).toBe(1);
    expect(joyOf([9, 8, 1], hidden, 2)).toBe(0);
    expect(joyOf([1], new Map(), 10)).toBe(0);
  });

  test("counts the first k places alone, in the ideal as well", () => {
    expect(joyOf([1, 9], hidden, 1)).toBe(1);
  });
});

describe("Jain's index", () => {
  test("is 1 for equals, one nth where one has everything, and nothing where nobody has", () => {
    expect(jainIndex([0.4, 0.4, 0.4])).toBeCloseTo(1);
    expect(jainIndex([0.8, 0, 0, 0])).toBeCloseTo(0.25);
    expect(jainIndex([3, 1])).toBeCloseTo(16 / 20);
    expect(jainIndex([0, 0])).toBeNull();
  });
});

// ada and bruno know the same titles, chen and dalia others, emil one of each
const circle = tinyWorld(`
  ada a 5
  ada b 4
  ada c 4
  ada d 4
  bruno a 5
  bruno b 4
  bruno c 4
  bruno d 4
  chen x 5
  chen y 4
  dalia x 5
  dalia y 4
  emil a 5
  emil x 5`);
const { matrix } = matrixOf(circle, Int32Array.from(circle.viewer.keys()));
const named = (group: number[]) => group.map((viewer) => circle.viewers[viewer]).sort();

describe("groups", () => {
  const draw = (kind: "random" | "similar" | "dissimilar", size: number, seed = 1) =>
    drawGroups(matrix, { kind, size, groups: 9, seed });

  test("hold nobody twice and are drawn alike for a seed", () => {
    const groups = draw("random", 2);
    expect(groups).toHaveLength(2);
    expect(new Set(groups.flat()).size).toBe(4);
    expect(draw("random", 2)).toEqual(groups);
  });

  test("of the similar are of one taste, of the dissimilar of none", () => {
    for (const seed of [1, 2, 3]) {
      const [first] = draw("similar", 2, seed);
      expect(likenessWithin(matrix, first)).toBeGreaterThan(0.4);
      const [apart] = draw("dissimilar", 2, seed);
      if (!named(apart).includes("emil")) expect(likenessWithin(matrix, apart)).toBe(0);
    }
  });

  test("lose a quarter of what they know, each title from all members at once", () => {
    const ada = circle.viewers.indexOf("ada");
    const bruno = circle.viewers.indexOf("bruno");
    const { train, test: hidden } = groupParting(circle, [[ada, bruno]], 7);
    const pairs = pairsIn(circle, hidden);
    expect(pairs).toHaveLength(2); // one title of four, which both know
    expect(new Set(pairs.map((pair) => pair.split(" ")[1])).size).toBe(1);
    expect(train).toHaveLength(circle.viewer.length - 2);
  });
});

test("figures are means over groups, and the least served counts on its own", () => {
  const joys = (members: number[]) => ways.map(() => members);
  const measured = [
    { likeness: 0.2, joys: joys([1, 0]) },
    { likeness: 0.4, joys: joys([0.5, 0.5]) },
    { likeness: 0.6, joys: joys([0, 0]) },
  ];
  const { likeness, groups, ways: figures } = figuresOf(measured, { kind: "random", size: 2 }, 42);
  expect(groups).toBe(3);
  expect(likeness).toBeCloseTo(0.4);
  expect(figures[0].mean.mean).toBeCloseTo(1 / 3); // 0.5, 0.5 and 0
  expect(figures[0].least.mean).toBeCloseTo(0.5 / 3);
  expect(figures[0].jain).toBeCloseTo((0.5 + 1) / 2); // of the two groups that found anything
});

test("the best trade-off gives up little of the mean for the least served", () => {
  const figure = (way: string, mean: number, least: number, jain = 0.5) => ({
    ...{ way, jain },
    mean: { mean, low: 0, high: 1 },
    least: { mean: least, low: 0, high: 1 },
  });
  const cell = (...measured: ReturnType<typeof figure>[]): GroupFigures => ({
    ...{ kind: "random", size: 2, groups: 1, likeness: 0 },
    ways: measured,
  });
  const best = bestTradeOff([
    cell(
      figure("loudest", 0.3, 0.1),
      figure("balanced", 0.296, 0.15),
      figure("fairest", 0.28, 0.2),
      figure("balanced and uneven", 0.296, 0.15, 0.4),
    ),
  ]);
  expect(best?.way).toBe("balanced");
});

test("a whole contest measures every way in groups that the data has room for", async () => {
  const lines = Array.from(
    { length: 240 },
    (_, at) => `v${at % 8} t${(at * 7) % 30} ${1 + (at % 5)}`,
  );
  const figures = await holdGroups(tinyWorld(lines.join("\n")), {
    ...{ k: 5, policy: popularity, seeds: [1], tell: () => undefined },
  });
  expect(figures.map(({ kind, size }) => `${size} ${kind}`)).toContain("4 dissimilar");
  for (const { ways: measured } of figures) {
    expect(measured).toHaveLength(ways.length);
    for (const { mean, least } of measured) {
      expect(mean.mean).toBeGreaterThanOrEqual(least.mean);
      expect(mean.mean).toBeLessThanOrEqual(1);
    }
  }
});
