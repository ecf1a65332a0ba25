import { expect, test } from "vitest";
import { closestWord, mistakesBetween } from "@/lib/search/spelling";

test.each([
  ["nosfertu", "nosferatu", 1], // a letter left out
  ["hitchcok", "hitchcock", 1],
  ["keeton", "keaton", 1], // a letter changed
  ["psyhco", "psycho", 1], // two letters swapped
  ["metropolis", "metropolis", 0],
  ["", "abc", 3],
])("%s is off %s by %i", (typed, word, mistakes) => {
  expect(mistakesBetween(typed, word)).toBe(mistakes);
});

test("picks the word with the fewest mistakes", () => {
  expect(closestWord("keeton", ["heston", "keaton", "eaton"])).toBe("keaton");
});

test("forgives nothing in short words and little in middling ones", () => {
  expect(closestWord("fau", ["fan"])).toBeNull();
  expect(closestWord("fuast", ["faust"])).toBe("faust");
  expect(closestWord("horse", ["hearse"])).toBeNull();
});

test("understands a word that is still being typed", () => {
  expect(closestWord("hichco", ["hitchcock"], true)).toBe("hitchcock");
  expect(closestWord("hichco", ["hitchcock"])).toBeNull();
});
