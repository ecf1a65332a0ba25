import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addRange,
  coverage,
  isWatchedFully,
  meterBreak,
  meterTick,
  type PlayedMeter,
  type PlayedRange,
  playedSeconds,
} from "./played";

const nothing: PlayedMeter = { ranges: [], last: null };

/** Plays from one second to another at a speed, ticking four times a second as browsers do. */
function play(meter: PlayedMeter, from: number, to: number, rate = 1): PlayedMeter {
  let now = meterBreak(meter);
  for (let position = from; position < to; position += 0.25)
    now = meterTick(now, { position, atMs: (position / rate) * 1_000, rate });
  return meterTick(now, { position: to, atMs: (to / rate) * 1_000, rate });
}

test("playing through is one range", () => {
  expect(play(nothing, 0, 20).ranges).toEqual([[0, 20]]);
});

test("seconds played twice count once", () => {
  const twice = play(play(nothing, 0, 10), 5, 12);
  expect(twice.ranges).toEqual([[0, 12]]);
});

test("seconds jumped over do not count", () => {
  const jumped = play(play(nothing, 0, 5), 15, 20);
  expect(jumped.ranges).toEqual([
    [0, 5],
    [15, 20],
  ]);
  expect(coverage(jumped.ranges, 20)).toBe(0.5);
});

test("a playhead that moves faster than it plays was moved", () => {
  const start = meterTick(nothing, { position: 3, atMs: 0, rate: 1 });
  const leap = meterTick(start, { position: 19, atMs: 250, rate: 1 });
  expect(leap.ranges).toEqual([]);
});

test("playing at double speed plays every second", () => {
  expect(play(nothing, 0, 20, 2).ranges).toEqual([[0, 20]]);
});

test("a hidden tab that ticks once a second loses nothing", () => {
  let meter = nothing;
  for (const position of [0, 1, 2, 3])
    meter = meterTick(meter, { position, atMs: position * 1_000, rate: 1 });
  expect(meter.ranges).toEqual([[0, 3]]);
});

test("a busy page that sees the playhead late loses nothing", () => {
  let meter = nothing;
  // the third tick came four seconds late with a stale position, the fourth right after it
  for (const [position, seconds] of [
    [0, 0],
    [1, 1],
    [1.2, 5.2],
    [5.4, 5.4],
  ])
    meter = meterTick(meter, { position, atMs: seconds * 1_000, rate: 1 });
  expect(meter.ranges).toEqual([[0, 5.4]]);
});

test("19 of 20 seconds are the whole trailer, a little less is not", () => {
  expect(isWatchedFully([[1, 20]], 20)).toBe(true);
  expect(isWatchedFully([[1.01, 20]], 20)).toBe(false);
  expect(isWatchedFully([], 0)).toBe(false);
});

const second = fc.integer({ min: 0, max: 100 });
const range = fc.tuple(second, second).map(([a, b]): PlayedRange => (a < b ? [a, b] : [b, a + 1]));

test("the union measures the seconds that lie in any range", () => {
  fc.assert(
    fc.property(fc.array(range), (played) => {
      const union = played.reduce<PlayedRange[]>(addRange, []);
      const covered = Array.from({ length: 102 }, (_, at) =>
        played.some(([from, to]) => from <= at && at + 1 <= to),
      );
      expect(playedSeconds(union)).toBeCloseTo(covered.filter(Boolean).length);
    }),
  );
});

test("the union does not depend on the order of playing", () => {
  fc.assert(
    fc.property(fc.array(range), (played) => {
      const forwards = played.reduce<PlayedRange[]>(addRange, []);
      expect([...played].reverse().reduce<PlayedRange[]>(addRange, [])).toEqual(forwards);
    }),
  );
});

test("no sequence of ticks plays more than time and speed allow", () => {
  const step = fc.record({ by: fc.integer({ min: -50, max: 50 }), ms: fc.nat(2_000) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let [meter, position, atMs] = [nothing, 50, 0];
      for (const { by, ms } of steps) {
        [position, atMs] = [position + by, atMs + ms];
        meter = meterTick(meter, { position, atMs, rate: 1 });
      }
      expect(playedSeconds(meter.ranges)).toBeLessThanOrEqual(atMs / 1_000 + steps.length * 0.5);
    }),
  );
});
