import { expect, test } from "vitest";
import { eventId, firstIdAt, newId } from "./event-id";

test("writes the millisecond into the first 48 bits", () => {
  const id = eventId(0x0123456789ab, new Uint8Array(16).fill(0xff));
  expect(id).toBe("01234567-89ab-7fff-bfff-ffffffffffff");
});

test("ids made later sort later", () => {
  const random = new Uint8Array(16).fill(0xff);
  expect(eventId(1_000, random) < firstIdAt(1_001)).toBe(true);
});

test("ids sort in the order they were made, however fast", () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(10_000);
});
