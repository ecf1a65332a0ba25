import { expect, test } from "vitest";
import { continueVisit } from "./visit";

const minute = 60_000;
const visit = { id: "first", viewerId: "ada", lastActAt: 0 };

test("an act after 29 idle minutes continues the visit", () => {
  const next = continueVisit(visit, { viewerId: "ada", nowMs: 29 * minute, freshId: "second" });
  expect(next).toEqual({ id: "first", viewerId: "ada", lastActAt: 29 * minute });
});

test("30 idle minutes end the visit", () => {
  const next = continueVisit(visit, { viewerId: "ada", nowMs: 30 * minute, freshId: "second" });
  expect(next.id).toBe("second");
});

test("another viewer at the same browser begins a visit of their own", () => {
  const next = continueVisit(visit, { viewerId: "bruno", nowMs: minute, freshId: "second" });
  expect(next).toEqual({ id: "second", viewerId: "bruno", lastActAt: minute });
});
