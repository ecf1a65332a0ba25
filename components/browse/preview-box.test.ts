import { expect, test } from "vitest";
import { previewPlace, previewWidth } from "@/components/browse/preview-box";

const pane = { width: 1440, top: 64, bottom: 900 };
const size = { width: 426, height: 360 };

test("a card in the middle grows to both sides alike", () => {
  const card = { left: 500, top: 400, width: 300, height: 169 };
  expect(previewWidth(card, pane)).toBeCloseTo(426);
  expect(previewPlace(card, size, pane).left).toBe(437);
});

test("cards at either edge grow inwards", () => {
  const first = previewPlace({ left: 20, top: 400, width: 300, height: 169 }, size, pane);
  const last = previewPlace({ left: 1130, top: 400, width: 300, height: 169 }, size, pane);
  expect(first.left).toBe(12);
  expect(last.left + size.width).toBe(1428);
});

test("a card at the bottom grows upwards, one beneath the header downwards", () => {
  const low = previewPlace({ left: 500, top: 800, width: 300, height: 169 }, size, pane);
  const high = previewPlace({ left: 500, top: 20, width: 300, height: 169 }, size, pane);
  expect(low.top + size.height).toBe(888);
  expect(high.top).toBe(64);
});

test("in a narrow window the preview is no wider than the window", () => {
  const narrow = { ...pane, width: 300 };
  expect(previewWidth({ left: 16, top: 0, width: 140, height: 79 }, narrow)).toBe(276);
});
