import { expect, test } from "vitest";
import { opinionsOf } from "@/lib/predictor/circle-opinions";
import { circleWord } from "@/lib/predictor/circle-word";

const MOON = 0;
const SEA = 1;
const ICE = 2;

// two friends of three titles; the third viewer is the one asked about
const opinions = opinionsOf(
  [
    { viewer: 0, title: MOON, value: 5, at: 1 },
    { viewer: 0, title: SEA, value: 1, at: 2 },
    { viewer: 0, title: ICE, value: 3, at: 9 },
    { viewer: 1, title: MOON, value: 1, at: 1 },
    { viewer: 1, title: SEA, value: 5, at: 2 },
    { viewer: 2, title: MOON, value: 5, at: 3 },
  ],
  { viewers: 3, titles: 3 },
);
const now = { viewer: 2, asOf: 10 };

test("the circle's opinion is the damped mean distance from each friend's own mean", () => {
  // of ICE only the first friend says something: 3 against a mean of 3
  const { opinion, watchers } = circleWord(opinions, now);
  expect([...opinion]).toEqual([0, 0, 0]);
  expect([...watchers]).toEqual([2, 2, 1]);
  // without the later 3, the first friend's mean is 3 still; of ICE nobody said anything
  expect(circleWord(opinions, { viewer: 2, asOf: 5 }).opinion[ICE]).toBeNaN();
});

test("friends of like taste are heeded, unlike ones are not", () => {
  const { heed } = circleWord(opinions, now);
  const { said } = heed([
    { title: MOON, value: 5 },
    { title: SEA, value: 2 },
  ]);
  expect(said[MOON]).toBeGreaterThan(0);
  expect(said[SEA]).toBeLessThan(0);
});

test("a likeness of two shared titles counts a little: 2 of 22", () => {
  const { heed } = circleWord(opinions, now);
  const { mass } = heed([
    { title: MOON, value: 5 },
    { title: SEA, value: 2 },
  ]);
  // distances 2 and -2 against 1.5 and -1.5 are alike entirely
  expect(mass[MOON]).toBeCloseTo(2 / 22);
});

test("what the viewer said themselves is nowhere in it", () => {
  const alone = opinionsOf([{ viewer: 0, title: MOON, value: 5, at: 1 }], {
    viewers: 1,
    titles: 1,
  });
  expect(circleWord(alone, { viewer: 0, asOf: 10 }).watchers[MOON]).toBe(0);
});
