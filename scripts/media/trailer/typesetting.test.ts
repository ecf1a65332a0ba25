import { expect, test } from "vitest";
import { setIn } from "../art/lettering";
import { setText, type Widths, widthKey } from "./typesetting";

const face = { ...setIn("instrument"), letterSpacing: "0", transform: "none" } as const;

/** Every letter is half as wide as the type is large. */
function evenWidths(words: string[]): Widths {
  const steps = (word: string) => Array.from({ length: word.length + 1 }, (_, count) => count * 50);
  return new Map([...words, " "].map((word) => [widthKey(face, word), steps(word)]));
}

const frame = {
  x: 400,
  y: 100,
  align: "centre",
  width: 400,
  height: 300,
  largest: 40,
  lines: 3,
  lead: 1,
} as const;

test("keeps a short text on one line at the largest size", () => {
  const set = setText("ab cd", face, frame, evenWidths(["ab", "cd"]));
  expect(set.size).toBe(40);
  expect(set.lines).toHaveLength(1);
  expect(set.lines[0]).toMatchObject({ x: 350, width: 100 });
});

test("breaks a long text where its lines come out even", () => {
  const words = ["abcdefgh", "abc", "abcd", "abcdefg"];
  const set = setText(words.join(" "), face, { ...frame, width: 260 }, evenWidths(words));
  const lines = set.lines.map((line) => line.words.map(({ text }) => text).join(" "));
  expect(lines).toEqual(["abcdefgh abc", "abcd abcdefg"]);
});

test("anchors each letter at its middle", () => {
  const set = setText("ab", face, frame, evenWidths(["ab"]));
  expect(set.lines[0]?.words[0]?.letters.map(({ x }) => x)).toEqual([390, 410]);
});
