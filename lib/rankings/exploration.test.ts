import { describe, expect, test } from "vitest";
import { policyOf, shippedNumbers } from "@/lib/policies/policy";
import { assemblePage } from "@/lib/rankings/assembler";
import type { RankedRow } from "@/lib/rankings/candidate-row";
import { underPolicy } from "@/lib/rankings/circle-model";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const circle = syntheticCircle({ viewers: 30, titles: 60, each: 12, seed: "exploration" });
const VIEWER = "viewer-7";

function pagesUnder(changed: Partial<typeof shippedNumbers>) {
  const model = underPolicy(circle, policyOf({ ...shippedNumbers, ...changed }));
  return (seed: string) => assemblePage(tasteOf(model, VIEWER), seed);
}

function orderOf(rows: RankedRow[]) {
  return rows.map(({ label, titles }) => [label, ...titles.map(({ id }) => id)]);
}

function picksIn(rows: RankedRow[]) {
  return rows.find(({ kind }) => kind === "top-picks")?.titles ?? [];
}

describe("a policy that explores", () => {
  const page = pagesUnder({ temperature: 0.3, rowEpsilon: 0.3 });

  test("makes the same page of the same seed, and other pages of others", () => {
    expect(page("one")).toEqual(page("one"));
    expect(orderOf(page("one"))).not.toEqual(orderOf(page("two")));
  });

  test("keeps the rules of a page: no title twice on the first screen, at most twice below", () => {
    for (let seed = 0; seed < 40; seed++) {
      const rows = page(`${seed}`);
      const ids = (some: RankedRow[]) => some.flatMap(({ titles }) => titles.map(({ id }) => id));
      const first = ids(rows.slice(0, 5));
      expect(new Set(first).size).toBe(first.length);
      const shown = ids(rows.filter(({ kind }) => kind !== "watch-again" && kind !== "my-list"));
      for (const id of shown) expect(shown.filter((other) => other === id).length).toBeLessThan(3);
    }
  });

  test("says of every row and title how likely it was to stand there", () => {
    const rows = page("one");
    for (const chance of rows.flatMap((row) => [row, ...row.titles])) {
      expect(chance.propensity).toBeGreaterThan(0);
      expect(chance.propensity).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(rows.some(({ propensity }) => propensity < 1)).toBe(true);
    expect(picksIn(rows).some(({ propensity }) => propensity < 1)).toBe(true);
  });
});

test("the first of Top picks comes as often as its propensity says", () => {
  const page = pagesUnder({ temperature: 0.15 });
  const draws = 600;
  const first = new Map<string, { times: number; chance: number }>();
  let billboards = 0;
  const [usual] = page("0")[0].titles;
  for (let seed = 0; seed < draws; seed++) {
    const rows = page(`${seed}`);
    if (rows[0].titles[0].id !== usual.id) continue; // chances are given what stands above
    billboards += 1;
    const [{ id, propensity }] = picksIn(rows);
    const times = (first.get(id)?.times ?? 0) + 1;
    first.set(id, { times, chance: propensity });
  }
  expect(billboards / draws).toBeCloseTo(usual.propensity, 1);
  const known = [...first.values()].filter(({ chance }) => chance * billboards >= 5);
  expect(known.length).toBeGreaterThan(3);
  let chiSquare = 0;
  for (const { times, chance } of known) {
    chiSquare += (times - billboards * chance) ** 2 / (billboards * chance);
  }
  expect(chiSquare).toBeLessThan(known.length + 3 * Math.sqrt(2 * known.length)); // three deviations
});

test("a row comes next by chance as often as it says", () => {
  const page = pagesUnder({ rowEpsilon: 0.5 });
  const draws = 400;
  const next = new Map<string, { times: number; chance: number }>();
  for (let seed = 0; seed < draws; seed++) {
    const rows = page(`${seed}`);
    const row = rows[rows.findIndex(({ kind }) => kind === "top-picks") + 1];
    next.set(row.label, {
      times: (next.get(row.label)?.times ?? 0) + 1,
      chance: row.propensity,
    });
  }
  const all = [...next.values()];
  expect(all.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9); // each was met
  const chiSquare = all.reduce(
    (sum, { times, chance }) => sum + (times - draws * chance) ** 2 / (draws * chance),
    0,
  );
  expect(chiSquare).toBeLessThan(all.length + 3 * Math.sqrt(2 * all.length));
});

test("the shipped policy leaves nothing to chance", () => {
  const page = pagesUnder({});
  expect(page("one")).toEqual(page("two"));
  const chances = page("one").flatMap((row) => [row, ...row.titles]);
  expect(chances.every(({ propensity }) => propensity === 1)).toBe(true);
});
