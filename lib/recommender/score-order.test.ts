import { expect, test } from "vitest";
import { settled } from "@/lib/recommender/best-first";
import { ScoreOrder } from "@/lib/recommender/score-order";

/** The same by comparing, which is what the packed keys stand in for. */
function compared(numbers: number[], scores: Float64Array) {
  return numbers.toSorted((a, b) => scores[b] - scores[a] || a - b);
}

test.each([
  ["small, with many equal ones", (at: number) => ((at * 31) % 7) / 10 - 0.3],
  ["settled", (at: number) => settled(8 * Math.sin(at) - 2)],
  ["too large to be packed", (at: number) => settled(1e9 * Math.sin(at))],
])("numbers stand by score and then by number: scores %s", (_, scoreIn) => {
  const scores = Float64Array.from({ length: 5_000 }, (_, at) => scoreIn(at));
  const numbers = Array.from(scores.keys()).filter((number) => number % 5 !== 0);
  const order = new ScoreOrder(Int32Array.from(numbers), scores);
  const ordered = Array.from({ length: order.length }, (_, rank) => order.at(rank));
  expect(ordered).toEqual(compared(numbers, scores));
  expect(order.at(order.length)).toBe(undefined);
});

test("nothing has an order too", () => {
  const order = new ScoreOrder(new Int32Array(0), new Float64Array(0));
  expect([order.length, order.at(0)]).toEqual([0, undefined]);
});

test("any place may be asked for first", () => {
  const scores = Float64Array.from({ length: 3_000 }, (_, at) => settled(Math.sin(at)));
  const numbers = [...scores.keys()];
  const expected = compared(numbers, scores);
  for (const rank of [2_999, 700, 0, 512]) {
    expect(new ScoreOrder(Int32Array.from(numbers), scores).at(rank)).toBe(expected[rank]);
  }
});
