import { expect, test } from "vitest";
import { Recent } from "@/lib/rankings/recent";

test("keeps what was asked for lately, and lets the rest go", () => {
  const recent = new Recent<number>(2);
  recent.set("ada", 1).set("bruno", 2);
  expect(recent.get("ada")).toBe(1);
  recent.set("chen", 3);
  expect([...recent]).toEqual([
    ["ada", 1],
    ["chen", 3],
  ]);
  recent.set("ada", 4).set("dalia", 5);
  expect([...recent.keys()]).toEqual(["ada", "dalia"]);
  expect(recent.get("bruno")).toBeUndefined();
});
