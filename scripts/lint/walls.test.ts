import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

/** Lints files that each hold one import, in a folder of their own under the project's rules. */
function importProblems(cases: [string, string][]): boolean[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-walls-"));
  const rules = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(path.join(folder, "biome.json"), JSON.stringify({ ...rules, vcs: undefined }));
  const files = cases.map(([file, source], index) => {
    const { dir, name, ext } = path.parse(file);
    const own = path.join(
      dir,
      ["read", "write", "stream"].includes(name) ? `case-${index}` : "",
      name + ext,
    );
    const unique = ["read", "write", "stream"].includes(name)
      ? own
      : path.join(dir, `${name}-${index}${ext}`);
    mkdirSync(path.join(folder, path.dirname(unique)), { recursive: true });
    writeFileSync(path.join(folder, unique), `import { x } from "${source}";\nconsole.log(x);\n`);
    return unique;
  });
  const biome = path.resolve("node_modules/.bin/biome");
  const options = ["lint", "--reporter=json", "--max-diagnostics=500", "."];
  const { stdout } = spawnSync(biome, options, { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const found = new Set<string>();
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    if (category === "lint/style/noRestrictedImports") found.add(path.normalize(location.path));
  }
  return files.map((file) => found.has(file));
}

const violations: [string, string][] = [
  ["lib/titles/search.ts", "@/components/ui/button"],
  ["lib/titles/search.ts", "@/app/layout"],
  ["lib/titles/read.ts", "@/components/browse/title-card"],
  ["lib/titles/search.ts", "react"],
  ["lib/titles/search.ts", "@/lib/db"],
  ["lib/recommender/index.ts", "@/lib/titles/read"],
  ["lib/recommender/index.ts", "@/lib/db"],
  ["lib/recommender/index.ts", "node:fs"],
  ["lib/recommender/index.ts", "node:fs/promises"],
  ["components/browse/row.tsx", "@/lib/titles/read"],
  ["components/browse/row.tsx", "@/lib/titles/write"],
  ["components/browse/row.tsx", "@/lib/db"],
  ["components/browse/row.tsx", "@/lib/session"],
  ["components/browse/row.tsx", "@/app/layout"],
  ["components/ui/button.tsx", "@/lib/rankings/home-page"],
  ["components/ui/button.tsx", "@/components/browse/row"],
  ["app/page.tsx", "@/lib/db"],
];

const allowed: [string, string][] = [
  ["lib/titles/read.ts", "@/lib/db"],
  ["lib/recommender/index.ts", "@/lib/recommender/policy"],
  ["lib/recommender/index.ts", "@/lib/events/fold"],
  ["components/browse/row.tsx", "@/lib/rankings/home-page"],
  ["components/ui/button.tsx", "@/components/ui/icon"],
  ["app/page.tsx", "@/lib/titles/read"],
];

const problems = importProblems([...violations, ...allowed]);

test.each(violations.map((wall, index) => [...wall, problems[index]] as const))(
  "%s may not import %s",
  (_file, _source, isRefused) => expect(isRefused).toBe(true),
);

test.each(allowed.map((door, index) => [...door, problems[violations.length + index]] as const))(
  "%s may import %s",
  (_file, _source, isRefused) => expect(isRefused).toBe(false),
);
