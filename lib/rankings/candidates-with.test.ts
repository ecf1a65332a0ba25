import { expect, test } from "vitest";
import { CandidatesWith } from "@/lib/rankings/candidates-with";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const model = syntheticCircle({ viewers: 20, titles: 60, each: 8, seed: "candidates" });
const { candidates } = tasteOf(model, "viewer-1");

test("are those that pass, best first, in whatever order somebody asks for them", () => {
  const isAmong = (place: number) => place % 3 === 1;
  const wanted = [...candidates].filter(({ place }) => isAmong(place));
  expect(wanted.length).toBeGreaterThan(9);
  const some = new CandidatesWith(candidates, { isAmong });
  for (const rank of [5, 0, wanted.length, wanted.length - 1, 2]) {
    expect(some.at(rank)).toBe(wanted[rank]);
  }
});

test("are no more than asked for", () => {
  const two = new CandidatesWith(candidates, { isAmong: () => true, most: 2 });
  const [first, second] = candidates;
  expect([0, 1, 2].map((rank) => two.at(rank))).toEqual([first, second, undefined]);
});

test("are looked for no further than somebody asked", () => {
  let asked = 0;
  const some = new CandidatesWith(candidates, { isAmong: () => ++asked > 0 });
  some.at(3);
  some.at(1);
  expect(asked).toBe(4);
});

test("stand in the order of their scores, and equal ones in that of the catalogue", () => {
  const all = [...candidates];
  const sorted = all.toSorted((a, b) => b.score - a.score || a.place - b.place);
  expect(all).toEqual(sorted);
  expect(all.every(({ name, score }) => candidates.scoreOf(name) === score)).toBe(true);
});
