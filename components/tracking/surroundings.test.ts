import { expect, test } from "vitest";
import { surroundingsOf } from "./surroundings";

const laptop = { width: 1_442, height: 868, isTouched: false, screenWidth: 900 };

test("windows are told in hundreds of pixels, so that many are alike", () => {
  expect(surroundingsOf(laptop)).toEqual({ viewport: "1400x900", device: "computer" });
  expect(surroundingsOf({ ...laptop, width: 1_399, height: 911 }).viewport).toBe("1400x900");
  expect(surroundingsOf({ ...laptop, width: 30, height: 0 }).viewport).toBe("100x100");
});

test("a screen that is touched is a phone or a tablet, however it is turned", () => {
  const touched = { ...laptop, isTouched: true };
  expect(surroundingsOf({ ...touched, screenWidth: 390 }).device).toBe("phone");
  expect(surroundingsOf({ ...touched, screenWidth: 744 }).device).toBe("tablet");
});
