import { expect, test } from "vitest";
import { retryDelayMs, verdictOf } from "./post";

test("only 202 settles a batch; a sign-in page answered with 200 does not", () => {
  expect(verdictOf(202, null)).toEqual({ kind: "settled" });
  expect(verdictOf(200, null)).toEqual({ kind: "notNow", retryAfterMs: 0 });
});

test("a server that is away says when to come back", () => {
  expect(verdictOf(503, "2")).toEqual({ kind: "notNow", retryAfterMs: 2_000 });
});

test("signed out, or somebody else signed in: the events wait for their viewer", () => {
  expect(verdictOf(401, null)).toEqual({ kind: "otherViewer" });
  expect(verdictOf(409, null)).toEqual({ kind: "otherViewer" });
});

test("waits up to 1, 2, 4 … 60 seconds, spread at random", () => {
  expect(retryDelayMs(1, 0, 1)).toBe(1_000);
  expect(retryDelayMs(3, 0, 0.5)).toBe(2_000);
  expect(retryDelayMs(30, 0, 1)).toBe(60_000);
});

test("never comes back before the time the server named", () => {
  expect(retryDelayMs(1, 5_000, 0)).toBe(5_000);
});
