import fc from "fast-check";
import { expect, test } from "vitest";
import { arrive, hold, letGo, noSeeking, type Seeking, seek, settle, stand } from "./skip-gesture";

const at3 = stand(noSeeking, 3);

function skipAfter(seeking: Seeking, nowMs: number) {
  return settle(seeking, nowMs).skip;
}

test("a seek is a skip once it has settled for 400 ms", () => {
  const there = arrive(seek(at3, "key"), 13, 1_000);
  expect(skipAfter(there, 1_399)).toBeNull();
  expect(skipAfter(there, 1_400)).toEqual({ from: 3, to: 13, input: "key" });
});

test("backwards counts as well", () => {
  const back = arrive(seek(stand(noSeeking, 15), "button"), 5, 0);
  expect(skipAfter(back, 400)).toEqual({ from: 15, to: 5, input: "button" });
});

test("two seconds are no skip, a little more is", () => {
  expect(skipAfter(arrive(seek(at3, "drag"), 5, 0), 400)).toBeNull();
  expect(skipAfter(arrive(seek(at3, "drag"), 5.001, 0), 400)).not.toBeNull();
});

test("a burst of keys is one gesture from the first place to the last", () => {
  let burst = at3;
  for (const [position, atMs] of [
    [13, 0],
    [23, 300],
    [33, 600],
  ])
    burst = arrive(seek(burst, "key"), position, atMs);
  expect(skipAfter(burst, 999)).toBeNull();
  expect(skipAfter(burst, 1_000)).toEqual({ from: 3, to: 33, input: "key" });
});

test("playing on between two seeks of a burst does not move its start", () => {
  const first = arrive(seek(at3, "key"), 13, 0);
  const second = arrive(seek(stand(first, 13.2), "key"), 23.2, 300);
  expect(skipAfter(second, 700)).toEqual({ from: 3, to: 23.2, input: "key" });
});

test("a drag that pauses on its way ends when it is let go", () => {
  const paused = arrive(seek(hold(at3), "drag"), 9, 0);
  expect(skipAfter(paused, 5_000)).toBeNull();
  const further = arrive(seek(paused, "drag"), 12, 5_100);
  const done = letGo(further, 6_000);
  expect(skipAfter(done, 6_399)).toBeNull();
  expect(skipAfter(done, 6_400)).toEqual({ from: 3, to: 12, input: "drag" });
});

test("a drag back to where it began is nothing", () => {
  const away = arrive(seek(hold(at3), "drag"), 15, 0);
  const home = letGo(arrive(seek(away, "drag"), 3.5, 200), 300);
  expect(skipAfter(home, 700)).toBeNull();
});

test("a seek of Matinee's own, as when resuming, is none", () => {
  expect(skipAfter(arrive(noSeeking, 12, 0), 9_000)).toBeNull();
});

test("the next gesture starts where the last one ended", () => {
  const { seeking } = settle(arrive(seek(at3, "key"), 13, 0), 400);
  const next = arrive(seek(seeking, "key"), 3, 500);
  expect(skipAfter(next, 900)).toEqual({ from: 13, to: 3, input: "key" });
});

test("seeks with at least 400 ms between them are one skip each, others one in all", () => {
  const steps = fc.array(fc.record({ pauseMs: fc.nat(1_000), by: fc.constantFrom(-10, 10) }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(steps, (list) => {
      let [seeking, position, atMs] = [stand(noSeeking, 500), 500, 0];
      const moves: number[] = [];
      for (const { pauseMs, by } of [...list, { pauseMs: 400, by: 0 }]) {
        atMs += pauseMs;
        const settled = settle(seeking, atMs);
        if (settled.skip) moves.push(settled.skip.to - settled.skip.from);
        position += by;
        seeking = by === 0 ? settled.seeking : arrive(seek(settled.seeking, "key"), position, atMs);
      }
      const gestures: number[] = [];
      list.forEach(({ pauseMs, by }, index) => {
        if (index > 0 && pauseMs < 400) gestures.push((gestures.pop() ?? 0) + by);
        else gestures.push(by);
      });
      expect(moves).toEqual(gestures.filter((by) => by !== 0));
    }),
  );
});
