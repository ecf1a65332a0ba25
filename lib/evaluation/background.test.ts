import { expect, test } from "vitest";
import { holdBackground, holdOwnBackground } from "@/lib/evaluation/background";
import { tinyWorld } from "@/lib/evaluation/tiny-world";
import type { Elsewhere } from "@/lib/recommender/elsewhere-taste";

const options = {
  k: 3,
  freeBytes: 1e9,
  patienceSeconds: 1e9,
  tell: () => undefined,
  clock: () => 0,
};

/** Two tastes of so many viewers each; everybody knows most of the ten titles of theirs. */
function twoTastes(each: number) {
  const lines = Array.from({ length: 2 * each }, (_, viewer) => {
    const taste = viewer < each ? "bats" : "clowns";
    return Array.from({ length: 10 }, (_, title) =>
      (viewer + title) % 5 === 0 ? [] : [`v${viewer} ${taste}${title} 4 1\n`],
    ).flat();
  });
  return tinyWorld(lines.flat().join(""));
}

test("a small circle finds more where those who are not in it are heard, and its lists change the more the louder they are", async () => {
  const [{ size, weights }] = await holdBackground(twoTastes(30), { ...options, seed: 1 });
  expect(size).toBe(5);
  const [without, ...heard] = weights;
  expect(without).toMatchObject({ weight: 0, own: 1, gain: { mean: 0 } });
  const loudest = heard[heard.length - 1];
  expect(loudest.gain.low).toBeGreaterThan(0);
  expect(loudest.own).toBeLessThan(heard[0].own);
});

test("the own log is measured with what people elsewhere liked of its titles", async () => {
  const titles = (taste: string) => Array.from({ length: 10 }, (_, title) => `${taste}${title}`);
  const elsewhere: Elsewhere = new Map(
    [titles("bats"), titles("clowns"), ["unknown here", "bats0"]].flatMap((alike) =>
      alike.map((title) => [title, alike.map((name) => ({ name, weight: 0.5 }))] as const),
    ),
  );
  const own = await holdOwnBackground(twoTastes(3), elsewhere, { ...options, seeds: [1, 2, 3] });
  expect(own.protocol).toBe("background");
  const nameOfBest = own.policies[0].name;
  expect(nameOfBest).toMatch(/elsewhere/);
  expect(own.policies.map(({ name }) => name)).toContain("page-ridge");
});
