import { expect, test } from "vitest";
import { FIRST_WINDOW, mountedPlaces, shelfWindow } from "@/components/browse/shelf-window";

const screen = { width: 1_000, pitch: 200 }; // five cards

test("at its beginning a shelf holds what is in sight, and the screen that comes next if it is asked to", () => {
  expect(shelfWindow({ scrolled: 0, ...screen }, 0)).toEqual({ from: 0, to: 5 });
  expect(shelfWindow({ scrolled: 0, ...screen }, 1)).toEqual({ from: 0, to: 10 });
});

test("further on it holds a screen to either side of those in sight, whatever the scrolling is in between", () => {
  expect(shelfWindow({ scrolled: 3_000, ...screen }, 1)).toEqual({ from: 10, to: 25 });
  expect(shelfWindow({ scrolled: 3_001, ...screen }, 1)).toEqual({ from: 10, to: 30 });
  expect(shelfWindow({ scrolled: 3_999, ...screen }, 1)).toEqual({ from: 10, to: 30 });
});

test("what is in sight always has its cards", () => {
  for (let scrolled = 0; scrolled < 7_000; scrolled += 37) {
    const { from, to } = shelfWindow({ scrolled, width: 1_130, pitch: 207 }, 0);
    expect(from * 207).toBeLessThanOrEqual(scrolled);
    expect(to * 207).toBeGreaterThanOrEqual(scrolled + 1_130);
  }
});

test("far from the screen a row keeps the one card that is in the tab order", () => {
  expect(mountedPlaces({ count: 40, window: null, stop: 7 })).toEqual([7]);
  expect(mountedPlaces({ count: 0, window: null, stop: 0 })).toEqual([]);
});

test("a card with the focus, its neighbours and both ends stay, however far the shelf was scrolled", () => {
  const window = { from: 20, to: 23 };
  expect(mountedPlaces({ count: 40, window, stop: 3 })).toEqual([0, 2, 3, 4, 20, 21, 22, 39]);
});

test("before it is measured a shelf has the cards in sight alone", () => {
  expect(mountedPlaces({ count: 40, window: FIRST_WINDOW, stop: 0 })).toEqual([
    0, 1, 2, 3, 4, 5, 6,
  ]);
  expect(mountedPlaces({ count: 2, window: FIRST_WINDOW, stop: 0 })).toEqual([0, 1]);
});

test("a short row has all its cards", () => {
  expect(mountedPlaces({ count: 3, window: { from: 0, to: 15 }, stop: 2 })).toEqual([0, 1, 2]);
  expect(mountedPlaces({ count: 3, window: { from: 20, to: 35 }, stop: 0 })).toEqual([0, 1, 2]);
});
