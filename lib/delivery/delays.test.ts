import { expect, test } from "vitest";
import { CLASSES_PER_E, delaysByDay, delaysOf } from "@/lib/delivery/delays";

/** So many events that took so long each. */
function took(milliseconds: number, events: number, day = "2026-05-01") {
  const number = Math.floor(Math.log1p(milliseconds) * CLASSES_PER_E);
  return { day, class: number, events, late: 0, worst: milliseconds };
}

test("nothing that came has no delays", () => {
  expect(delaysOf([])).toBeNull();
});

test("percentiles are those of the events, to within one per cent", () => {
  const delays = delaysOf([took(40_000, 4), took(100, 50), took(2_000, 46)]);
  expect(delays?.events).toBe(100);
  const near = (value: number | undefined, wanted: number) =>
    expect(Math.abs((value ?? 0) / wanted - 1)).toBeLessThan(0.0101);
  near(delays?.p50, 100);
  near(delays?.p95, 2_000); // the 95th of a hundred
  near(delays?.p99, 40_000);
  expect(delays?.worst).toBe(40_000);
});

test("what was there at once took no time", () => {
  expect(delaysOf([took(0, 3)])).toMatchObject({ p50: 0, p99: 0, worst: 0 });
});

test("days stand in their own order, each with its own percentiles", () => {
  const days = delaysByDay([took(100, 1, "2026-05-01"), took(9_000, 1, "2026-05-02")]);
  expect(days.map(({ day, events, worst }) => [day, events, worst])).toEqual([
    ["2026-05-01", 1, 100],
    ["2026-05-02", 1, 9_000],
  ]);
});
