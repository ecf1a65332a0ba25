import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function evaluate(...words: string[]) {
  const command = ["--conditions=react-server", "--import", "tsx", "scripts/evaluate.ts", ...words];
  return spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1e8 });
}

test("a long answer comes out of a pipe whole, as JSON without a hole, and progress beside it", {
  timeout: 60_000,
}, () => {
  const lines = Array.from({ length: 12 }, (_, viewer) =>
    Array.from({ length: 9 }, (_, title) =>
      (viewer + title) % 4 === 0 ? [] : [`${viewer}\t${(viewer % 2) * 5 + title}\t4\t${title}`],
    ).flat(),
  ).flat();
  writeFileSync(path.join(folder, "u.data"), lines.join("\n"));
  const { stdout, stderr, status } = evaluate("--data", folder, "--json", "--seeds", "3");
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(70_000); // more than a pipe holds
  const { evaluations } = JSON.parse(stdout);
  expect(evaluations[0].policies.length).toBeGreaterThan(10);
  expect(evaluations[0].leftOut).toEqual([]);
  expect(stdout).not.toContain("null"); // what JSON makes of NaN
  expect(stderr).toContain("seed 44: popularity");
});

test("what cannot be measured ends with a sentence and a code", () => {
  const lonely = mkdtempSync(path.join(folder, "lonely-"));
  writeFileSync(path.join(lonely, "u.data"), "1\t5\t4\t1\n1\t6\t4\t2\n");
  const { stdout, stderr, status } = evaluate("--data", lonely);
  expect([stdout, status]).toEqual(["", 1]);
  expect(stderr).toContain("holds one viewer; it takes two to learn from each other.");
});

test("where every line was malformed, it is said of what kind, and where", () => {
  const garbled = mkdtempSync(path.join(folder, "garbled-"));
  writeFileSync(path.join(garbled, "u.data"), "1;5;4;1\n2;5;4;2\n");
  const { stderr, status } = evaluate("--data", garbled);
  expect(status).toBe(1);
  expect(stderr).toContain("holds no preference, so there is nothing to measure.");
  expect(stderr).toContain("2 of 2 lines were malformed and skipped");
  expect(stderr).toContain("line 1, no viewer or no title: 1;5;4;1");
});

test("where every policy was left out, it is said why", () => {
  const small = mkdtempSync(path.join(folder, "small-"));
  const lines = [1, 2, 3, 4].flatMap((viewer) =>
    [1, 2, 3].map((title) => `${viewer}\t${title}\t4`),
  );
  writeFileSync(path.join(small, "u.data"), lines.join("\n"));
  const { stdout, stderr, status } = evaluate(
    ...["--data", small, "--policy", "popularity", "--k", "1000000000000"],
  );
  expect([stdout, status]).toEqual(["", 1]);
  expect(stderr).toMatch(/Every policy was left out\.\s+popularity: needs about \d+ MB of memory/);
});
