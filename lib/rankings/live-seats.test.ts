import { expect, test } from "vitest";
import { LiveSeats } from "@/lib/rankings/live-seats";

const refusal = expect.objectContaining({ outcome: "tooMany", retryAfterSeconds: 30 });

function fill(seats: LiveSeats, viewer: string, count: number) {
  return Array.from({ length: count }, () => seats.take(viewer));
}

test("one viewer cannot take every seat, and others still find one", () => {
  const seats = new LiveSeats();
  fill(seats, "ada", 50);
  expect(() => seats.take("ada")).toThrow(refusal);
  expect(() => seats.take("bruno")).not.toThrow();
});

test("a seat given back is free again, once", () => {
  const seats = new LiveSeats();
  const [leave] = fill(seats, "ada", 50);
  leave();
  leave();
  fill(seats, "ada", 1);
  expect(() => seats.take("ada")).toThrow(refusal);
});

test("there are a thousand in all", () => {
  const seats = new LiveSeats();
  for (let viewer = 0; viewer < 20; viewer += 1) fill(seats, `viewer ${viewer}`, 50);
  expect(() => seats.take("latecomer")).toThrow(refusal);
});
