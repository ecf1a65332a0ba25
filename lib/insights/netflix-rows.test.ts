import { expect, test } from "vitest";
import { RowsByProfile } from "@/lib/insights/netflix-rows";

test("rows without a profile are everybody's, as a blend counts them", () => {
  const rows = new RowsByProfile();
  const sitting = { title: "Faust", startTime: "2026-03-01 20:00:00", seconds: 600 };
  rows.add({ ...sitting, profile: "" });
  rows.add({ ...sitting, profile: "Bruno" });
  expect(rows.of("Ada")).toEqual([
    { name: "Faust", at: Date.parse("2026-03-01T20:00Z"), seconds: 600 },
  ]);
});
