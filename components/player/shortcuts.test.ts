import { expect, test } from "vitest";
import { commandOf, nextRate } from "./shortcuts";

test("capital letters do what small ones do", () => {
  expect(commandOf("K")).toEqual({ kind: "toggle" });
  expect(commandOf("k")).toEqual({ kind: "toggle" });
});

test("digits go to tenths of the trailer", () => {
  expect(commandOf("0")).toEqual({ kind: "seekToShare", share: 0 });
  expect(commandOf("7")).toEqual({ kind: "seekToShare", share: 0.7 });
});

test("the middle of a remote plays and pauses", () => {
  expect(commandOf("Enter")).toEqual(commandOf(" "));
});

test("other keys are left to the browser", () => {
  for (const key of ["Tab", "Escape", "x", "F5"]) expect(commandOf(key)).toBeNull();
});

test("speeds step through the list and stop at its ends", () => {
  expect(nextRate(1, 1)).toBe(1.25);
  expect(nextRate(1, -1)).toBe(0.75);
  expect(nextRate(2, 1)).toBe(2);
  expect(nextRate(0.5, -1)).toBe(0.5);
});
