import { expect, test } from "vitest";
import { nearest } from "@/components/browse/arrow-keys";

test("moving down keeps the column even where cards are of another width", () => {
  const wide = [
    { left: 0, right: 400 },
    { left: 400, right: 800 },
  ];
  expect(nearest(wide, 350)).toBe(0);
  expect(nearest(wide, 450)).toBe(1);
});

test("a shorter row is entered at its end", () => {
  expect(nearest([{ left: 0, right: 100 }], 900)).toBe(0);
});
