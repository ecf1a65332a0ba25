import { expect, test } from "vitest";
import { previewBox } from "@/components/browse/preview-box";

test("a card in the middle grows to both sides alike", () => {
  const { left, width } = previewBox({ left: 500, top: 400, width: 300, height: 169 }, 1440);
  expect(width).toBeCloseTo(426);
  expect(left + width / 2).toBeCloseTo(650);
});

test("cards at either edge grow inwards", () => {
  const first = previewBox({ left: 20, top: 400, width: 300, height: 169 }, 1440);
  const last = previewBox({ left: 1130, top: 400, width: 300, height: 169 }, 1440);
  expect(first.left).toBe(12);
  expect(last.left + last.width).toBe(1428);
});

test("in a narrow window the preview is no wider than the window", () => {
  expect(previewBox({ left: 16, top: 0, width: 140, height: 79 }, 300).width).toBe(276);
});
