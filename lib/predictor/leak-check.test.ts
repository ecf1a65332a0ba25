import { expect, test } from "vitest";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { opinionsOf } from "@/lib/predictor/circle-opinions";
import { type FeatureTable, sideBySide, tableOf } from "@/lib/predictor/feature-table";
import type { Label } from "@/lib/predictor/labels";
import { leakingFacts, requireNoLeak } from "@/lib/predictor/leak-check";
import { circleTable } from "@/lib/predictor/viewer-case";

const TITLES = 40;
const chance = chanceFrom(7);

const labels: Label[] = Array.from({ length: 30 }, (_, i) => {
  const liked = chance() > 0.5;
  return { title: i, liked, value: liked ? 4 : 2, at: i };
});
const opinions = opinionsOf(
  Array.from({ length: 200 }, (_, i) => ({
    viewer: i % 5,
    title: Math.floor(i / 5),
    value: 1 + Math.floor(5 * chance()),
    at: i,
  })),
  { viewers: 5, titles: TITLES },
);
const honest = (known: Label[]) =>
  circleTable({ opinions, viewer: -1 }, known, { asOf: 1_000, seed: 1 });

/** The viewer's own strength of each title, as a careless feature would have it. */
function planted(known: Label[]): FeatureTable {
  const table = tableOf(TITLES, [{ group: "numbers", kind: "number", fact: "planted" }]);
  for (const { title, value } of known) table.values[title] = value;
  return table;
}

test("what the circle says of a film does not move with the viewer's own label of it", () => {
  expect(leakingFacts(honest, labels)).toEqual([]);
});

test("a planted feature that knows the label is caught by name", () => {
  const build = (known: Label[]) => sideBySide(honest(known), planted(known));
  expect(leakingFacts(build, labels)).toEqual(["planted"]);
  expect(() => requireNoLeak(build, labels)).toThrow("planted");
});

test("a filter that has heard the label it is asked about is caught, however quietly it tells", () => {
  const careless = (known: Label[]) => {
    const own = opinionsOf(
      known.map(({ title, value, at }) => ({ viewer: 0, title, value, at })),
      { viewers: 1, titles: TITLES },
    );
    return circleTable({ opinions: own, viewer: -1 }, known, { asOf: 1_000, seed: 1 });
  };
  expect(leakingFacts(careless, labels)).not.toEqual([]);
});
