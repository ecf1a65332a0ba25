import { expect, test } from "vitest";
import { settled } from "@/lib/recommender/best-first";
import { byScoreThenNumber } from "@/lib/recommender/score-order";

/** The same by comparing, which is what the packed keys stand in for. */
function compared(numbers: number[], scores: Float64Array) {
  return numbers.toSorted((a, b) => scores[b] - scores[a] || a - b);
}

test.each([
  ["small, with many equal ones", (at: number) => ((at * 31) % 7) / 10 - 0.3],
  ["settled", (at: number) => settled(8 * Math.sin(at) - 2)],
  ["too large to be packed", (at: number) => settled(1e9 * Math.sin(at))],
])("numbers stand by score and then by number: scores %s", (_, scoreIn) => {
  const scores = Float64Array.from({ length: 500 }, (_, at) => scoreIn(at));
  const numbers = Array.from(scores.keys()).filter((number) => number % 5 !== 0);
  const ordered = byScoreThenNumber(Int32Array.from(numbers), scores);
  expect([...ordered]).toEqual(compared(numbers, scores));
});

test("nothing has an order too", () => {
  expect([...byScoreThenNumber(new Int32Array(0), new Float64Array(0))]).toEqual([]);
});
