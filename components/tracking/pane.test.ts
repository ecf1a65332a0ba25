import { afterEach, expect, test, vi } from "vitest";
import { ownKey } from "./pane";

afterEach(() => vi.unstubAllGlobals());

test("a page of its own keeps things by their plain names", () => {
  vi.stubGlobal("window", {});
  expect(ownKey("matinee.visit")).toBe("matinee.visit");
});

test("two panes keep the same thing apart", () => {
  vi.stubGlobal("window", { matineePane: "ada" });
  const adas = ownKey("matinee.visit");
  vi.stubGlobal("window", { matineePane: "emeka" });
  expect(ownKey("matinee.visit")).not.toBe(adas);
});
