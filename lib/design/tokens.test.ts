import { expect, test } from "vitest";
import { contrastOf } from "@/lib/design/contrast";
import { readTokens } from "@/lib/design/read";
import { tokensIn } from "@/lib/design/tokens";

test("black and white stand furthest apart, and #767676 is the lightest grey that reads on white", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
  expect(contrastOf("#777777", "#ffffff")).toBeLessThan(4.5);
});

test("reads the tokens of a kind, the first word on each", () => {
  const css = "--color-ink: #fff; --text-row: 1rem; --text-row--line-height: 1; --color-ink: #eee;";
  expect(tokensIn(css, "color")).toEqual([{ name: "ink", value: "#fff" }]);
  expect(tokensIn(css, "text")).toEqual([{ name: "row", value: "1rem" }]);
});

test("text in every colour meant for it reads on every ground, and controls are seen", async () => {
  const { colours } = await readTokens();
  const hex = (name: string) => colours.find((colour) => colour.name === name)?.value ?? "";
  for (const ground of ["ground", "surface", "raised"]) {
    for (const ink of ["ink", "ink-muted", "brass", "brass-strong", "danger", "ok"]) {
      expect(contrastOf(hex(ink), hex(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const mark of ["line-strong", "ink-faint"]) {
      expect(contrastOf(hex(mark), hex(ground)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  }
  expect(contrastOf(hex("brass-ink"), hex("brass"))).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf(hex("danger-ink"), hex("danger"))).toBeGreaterThanOrEqual(4.5);
});
