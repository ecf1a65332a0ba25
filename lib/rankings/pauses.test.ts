import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { inSlices } from "@/lib/rankings/pauses";

const LONG = 3; // milliseconds, which no slice goes beyond by another step

test("of several works that go on beside each other, one has a slice in each turn of the event loop", async () => {
  let turns = 0;
  let isDone = false;
  const slices: number[] = [];
  function* work() {
    for (let step = 0; step < 5; step++) {
      for (const until = performance.now() + LONG; performance.now() < until; );
      if (step > 0) slices.push(turns); // the first slice is in the turn of whoever begins
      yield;
    }
  }
  const counting = (async () => {
    while (!isDone) {
      await turn();
      turns++;
    }
  })();
  await Promise.all([inSlices(work()), inSlices(work()), inSlices(work())]);
  isDone = true;
  await counting;
  expect(slices.length).toBe(12);
  expect(new Set(slices).size).toBe(12);
});
