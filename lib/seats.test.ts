import { beforeEach, expect, test } from "vitest";
import { Seats } from "@/lib/seats";

const refusal = expect.objectContaining({ outcome: "tooMany", retryAfterSeconds: 30 });

let seats: Seats;
beforeEach(() => {
  seats = new Seats({ ofOne: 2, inAll: 4, refusal: "Full." });
});

test("one viewer cannot take every seat, and others still find one", () => {
  seats.take("ada");
  seats.take("ada");
  expect(() => seats.take("ada")).toThrow(refusal);
  expect(() => seats.take("bruno")).not.toThrow();
});

test("a seat given back is free again, once", () => {
  const leave = seats.take("ada");
  seats.take("ada");
  leave();
  leave();
  seats.take("ada");
  expect(() => seats.take("ada")).toThrow(refusal);
});

test("there is an end to them in all", () => {
  for (const viewer of ["ada", "bruno", "chen", "dalia"]) seats.take(viewer);
  expect(() => seats.take("emeka")).toThrow(refusal);
});
