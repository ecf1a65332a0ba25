import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepReport } from "@/scripts/bench/report";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "matinee-figures-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a report keeps what other benchmarks measured and says which limits are broken", () => {
  const file = path.join(folder, "figures.md");
  const slow = {
    name: "a page",
    value: 12.3456,
    unit: "ms",
    limit: { at: "most", value: 10 },
  } as const;
  const quick = { ...slow, value: 8 };
  const started = { name: "a start", value: 2, unit: "s" };
  keepReport(file, { bench: "start", figures: [started] });
  keepReport(file, { bench: "page", figures: [slow] });
  const broken = readFileSync(file, "utf8");
  expect(broken).toContain("| a page | 12.35 ms | at most 10, **broken** |");
  expect(broken).toContain("Of 1 limits 0 are kept and 1 **broken**.");
  expect(broken.indexOf("## page")).toBeLessThan(broken.indexOf("| a start | 2 s |"));
  keepReport(file, { bench: "page", figures: [quick] });
  const kept = readFileSync(file, "utf8");
  expect(kept).toContain("| a page | 8 ms | at most 10 |");
  expect(kept).toContain("| a start | 2 s |");
  expect(kept).not.toContain("broken");
});
