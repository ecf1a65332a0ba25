import { expect, test } from "vitest";
import { bufferedSeconds } from "./playback-facts";

function loaded(...ranges: [number, number][]) {
  return {
    length: ranges.length,
    start: (range: number) => ranges[range][0],
    end: (range: number) => ranges[range][1],
  };
}

test("only what follows the playhead without a gap is ahead", () => {
  const buffered = loaded([0, 4], [6, 12]);
  expect(bufferedSeconds({ buffered, currentTime: 1 })).toBe(3);
  expect(bufferedSeconds({ buffered, currentTime: 5 })).toBe(0);
  expect(bufferedSeconds({ buffered, currentTime: 6.5 })).toBe(5.5);
});
