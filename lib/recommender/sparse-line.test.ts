import { expect, test } from "vitest";
import { LineRoom } from "@/lib/recommender/line-room";
import { SparseLine } from "@/lib/recommender/sparse-line";

/** Ids that jump to and fro, each with ten times itself. */
function cells(length: number) {
  const ids = Array.from({ length }, (_, turn) => (turn * 7_919) % 10_007);
  return { ids, values: ids.map((id) => id * 10), length };
}

test.each([0, 1, 63, 64, 65, 1_000])("a line of %i cells has them in order", (length) => {
  const given = cells(length);
  const line = SparseLine.of(given);
  const ascending = given.ids.toSorted((a, b) => a - b);
  expect([...line.ids.subarray(0, line.length)]).toEqual(ascending);
  expect(ascending.map((id) => line.get(id))).toEqual(ascending.map((id) => id * 10));
});

test("a line keeps what it was made of when another is made", () => {
  const line = SparseLine.of(cells(40));
  SparseLine.of(cells(80));
  expect(line.get(7_919)).toBe(79_190);
  expect(line.sum).toBe(cells(40).values.reduce((sum, value) => sum + value, 0));
});

test("a line that is filled anew has nothing of what it held, be that more or less", () => {
  const line = new SparseLine();
  for (const length of [3, 200, 20]) {
    expect(line.fill(cells(length)).norm).toBe(SparseLine.of(cells(length)).norm);
    expect(line.get(cells(length).ids[length - 1])).toBe(cells(length).values[length - 1]);
    expect(line.length).toBe(length);
  }
});

test("lines that share memory grow and shrink without touching each other", () => {
  const room = new LineRoom();
  const lengths = [3, 9_000, 5, 1, 40];
  const lines = lengths.map((length) => SparseLine.of(cells(length), room));
  const alone = lengths.map((length) => SparseLine.of(cells(length)));
  for (const [first, , third, fourth] of [lines, alone]) {
    first.set(20_000, 1); // behind all it has
    third.set(0, 0); // away
    for (const id of [5, 6, 7]) fourth.set(id, id);
  }
  const said = ({ ids, values, length }: SparseLine) => [
    ...ids.subarray(0, length),
    ...values.subarray(0, length),
  ];
  expect(lines.map(said)).toEqual(alone.map(said));
});
