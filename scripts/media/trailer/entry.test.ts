import { expect, test } from "vitest";
import { entered } from "./entry";
import { flooded } from "./paint";

const before = [flooded("#000001")];
const after = [flooded("#000002")];
const change = { before, after, dark: "#000000", light: "#ffffff", seed: 0 };

test("ends with nothing but the next shot", () => {
  for (const entry of ["cut", "flash", "dip", "wipe", "iris", "blinds", "push"] as const) {
    expect(entered(entry, { ...change, share: 1 })).toEqual(after);
  }
});

test("a dip is dark halfway and shows each shot on its side", () => {
  expect(entered("dip", { ...change, share: 0.25 })).toEqual([...before, flooded("#000000", 0.5)]);
  expect(entered("dip", { ...change, share: 0.5 })).toEqual([...after, flooded("#000000", 1)]);
});

test("half of a push shows half of each shot", () => {
  const moved = entered("push", { ...change, share: 0.5 });
  expect(moved).toMatchObject([
    { kind: "moved", x: -480 },
    { kind: "moved", x: 480 },
  ]);
});
