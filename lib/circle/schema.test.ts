import { expect, test } from "vitest";
import { viewerName } from "@/lib/circle/schema";

test.each(["Ada", "Zoë O’Neill-Smith", "Иван", "小明", "R2 D2"])("%s is a name", (name) => {
  expect(viewerName.parse(name)).toBe(name);
});

test("spaces around and inside a name are tidied, and accents composed", () => {
  expect(viewerName.parse("  Zoe\u0308   Smith ")).toBe("Zo\u00eb Smith");
});

test.each(["", "   ", "x".repeat(33), "<b>", "a\u202eb", "=1+1", "a\nb,c"])(
  "%j is no name",
  (name) => {
    expect(viewerName.safeParse(name).success).toBe(false);
  },
);
