import { expect, test } from "vitest";
import { readArguments } from "./arguments";

const names = (...words: string[]) => readArguments(words).policies.map(({ name }) => name);

test("left out, k is 10, the seed 42, the protocol that of the published benchmark, the policies all", () => {
  const asked = readArguments(["--data", "x"]);
  expect(asked).toMatchObject({
    k: 10,
    seed: 42,
    seeds: 1,
    protocol: "random-by-title",
    layout: "auto",
  });
  expect(asked.policies.length).toBeGreaterThan(2);
});

test("policies may be repeated, listed after one option, or joined by commas", () => {
  const expected = names("--policy", "popularity", "--policy", "random");
  expect(expected.toSorted()).toEqual(["popularity", "random"]);
  expect(names("--policy", "random", "popularity")).toEqual(expected);
  expect(names("--policy", "random,popularity")).toEqual(expected);
});

test.each([
  [["--policy", "oracle"], /No such policy: oracle\. There are: .*popularity/],
  [["--k", "ten"], "--k should be a whole number of at least 1, not ten."],
  [["--k", "0"], "--k should be a whole number of at least 1, not 0."],
  [["--k", "2.5"], "not 2.5"],
  [["--k=-1"], "not -1"],
  [["--seed", "NaN"], "--seed should be"],
  [["--layout", "csv"], "--layout should be one of auto, ml-100k"],
  [["--protocol", "luck"], "--protocol should be one of random-by-title"],
  [["--fold", "mean"], "--fold should be one of viewing, sum"],
  [["--origin", "real,mars"], "--origin should be one of real"],
  [["--train", "a.csv"], "--train and --test come together."],
  [["--train", "a", "--test", "b", "--data", "c"], "Either --data, or --train and --test."],
  [["--report", "x.txt", "--data", "c"], "ends in .md"],
  [["--recommendations", "x.csv"], "--recommendations goes with --train and --test."],
  [["--chapter", "temporal", "--data", "c"], "--chapter goes with --report."],
  [["--train", "a", "--test", "b", "--protocol", "folds"], "--protocol does not go with --train"],
  [["--train", "a", "--test", "b", "--layout", "ml-1m"], "--layout does not go with --train"],
  [["--train", "a", "--test", "b", "--seeds", "5"], "--seeds does not go with --train and --test."],
  [["--train", "a", "--test", "b", "--fold", "sum"], "--fold does not go with --train"],
  [["--data", "c", "--origin", "demo"], "--origin is for Matinee's own log."],
  [["--train", "a", "--test", "b", "--origin", "demo"], "--origin is for Matinee's own log."],
  [["somewhere"], "What is somewhere for?"],
  [["--speed"], "Usage: npm run evaluate"],
])("%j is refused with a sentence", (words, sentence) => {
  expect(() => readArguments(words)).toThrow(sentence);
});
