import { expect, test } from "vitest";
import { leastMistakes, lettersOf, mistakesIn } from "@/lib/search/spelling";

const TOO_MANY = Number.POSITIVE_INFINITY;

test.each([
  ["nosfertu", "nosferatu", 1], // a letter left out
  ["hitchcok", "hitchcock", 1],
  ["keeton", "keaton", 1], // a letter changed
  ["psyhco", "psycho", 1], // two letters swapped
  ["metropolis", "metropolis", 0],
  ["fua", "fan", TOO_MANY], // nothing is forgiven in short words
  ["fuast", "faust", 1],
  ["horse", "hearse", TOO_MANY], // and little in middling ones
  ["metropolis", "metro", TOO_MANY],
  ["metro", "metropolis", TOO_MANY],
  ["x".repeat(99), "x".repeat(98), TOO_MANY],
])("%s has, where %s was meant, %d mistakes", (typed, meant, mistakes) => {
  expect(mistakesIn(typed, meant)).toBe(mistakes);
  expect(leastMistakes(lettersOf(typed), lettersOf(meant))).toBeLessThanOrEqual(mistakes);
});

test("understands a word that is still being typed, half a mistake further off than a whole one", () => {
  expect(mistakesIn("hichco", "hitchcock", true)).toBe(1.5);
  expect(mistakesIn("hichco", "hitchcock")).toBe(TOO_MANY);
  expect(mistakesIn("keeton", "keaton", true)).toBe(1);
});

test("letters that are nowhere in a word are mistakes at least", () => {
  expect(leastMistakes(lettersOf("faust"), lettersOf("fan"))).toBe(3); // u, s, t
  expect(leastMistakes(lettersOf("fan"), lettersOf("fan"))).toBe(0);
});
