import { expect, test } from "vitest";
import { LONGEST_QUERY, parseQuery, yearsIn } from "@/lib/search/query";

test("tidies what was typed", () => {
  expect(parseQuery("  Buster\t  KEATON\u0000 ")).toEqual({
    text: "Buster KEATON",
    words: ["buster", "keaton"],
    typedWords: ["buster", "keaton"],
  });
});

test("knows what people call a genre, and keeps what they typed", () => {
  expect(parseQuery("sci-fi")).toEqual({
    text: "sci-fi",
    words: ["science", "fiction"],
    typedWords: ["sci", "fi"],
  });
  expect(parseQuery("scary movies").words).toEqual(["horror"]);
});

test("leaves filler out unless there is nothing else", () => {
  expect(parseQuery("a film about the sea").words).toEqual(["sea"]);
  expect(parseQuery("the").words).toEqual(["the"]);
  expect(parseQuery("of the").words).toEqual(["of", "the"]);
});

test("has no words for nothing or for punctuation alone", () => {
  expect(parseQuery("   ").words).toEqual([]);
  expect(parseQuery("?! …").words).toEqual([]);
});

test("cuts what nobody typed by hand", () => {
  const query = parseQuery("word ".repeat(1_000));
  expect(query.text.length).toBeLessThanOrEqual(LONGEST_QUERY);
  expect(query.words).toEqual(["word"]);
  expect(parseQuery("a b c d e f g h i j k l").words).toHaveLength(8);
});

test("knows years and decades", () => {
  expect(yearsIn(["lang", "1927"])).toEqual([1927]);
  expect(yearsIn(parseQuery("1920's").words)).toEqual([
    1920, 1921, 1922, 1923, 1924, 1925, 1926, 1927, 1928, 1929,
  ]);
  expect(yearsIn(["20000", "1925s", "12", "3000"])).toEqual([]);
});
