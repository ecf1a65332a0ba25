import { expect, test } from "vitest";
import { between, chanceFrom } from "@/lib/rankings/chance";

const WORDS = Array.from({ length: 20_000 }, (_, number) => `title-${number}`);

test("the same seed and word give the same number, others another one", () => {
  expect(chanceFrom("seed")("dracula")).toBe(chanceFrom("seed")("dracula"));
  expect(chanceFrom("seed")("dracula")).not.toBe(chanceFrom("seed")("faust"));
  expect(chanceFrom("seed")("dracula")).not.toBe(chanceFrom("other")("dracula"));
});

test("not even the least and the largest are 0 and 1", () => {
  expect(between(0, 0)).toBeGreaterThan(0);
  expect(between(0xffff_ffff, 0xffff_ffff)).toBeLessThan(1);
});

test("numbers lie evenly between 0 and 1, also for words that differ in a letter", () => {
  const chanceOf = chanceFrom("even");
  const bins = new Array<number>(20).fill(0);
  for (const word of WORDS) bins[Math.floor(chanceOf(word) * bins.length)] += 1;
  const expected = WORDS.length / bins.length;
  const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chiSquare).toBeLessThan(36.19); // 99 % of the distribution with nineteen degrees of freedom
});

test("numbers of the same word under two seeds have nothing to do with each other", () => {
  const [one, other] = [chanceFrom("one"), chanceFrom("another")];
  const sum = WORDS.reduce((all, word) => all + (one(word) - 0.5) * (other(word) - 0.5), 0);
  expect(Math.abs((12 * sum) / WORDS.length)).toBeLessThan(0.02); // correlation
});
