import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hintScripts } from "./compile-hints";
import { packFiles } from "./pack-files";

const SOURCES = [
  "app",
  "components",
  "lib",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "scripts/setup/compile-hints.ts",
  "scripts/setup/pack-files.ts",
  "tsconfig.json",
];

/** Builds Next when its sources differ from those of the last build; says which it was. */
export function buildWhenStale(): string {
  const folder = process.env.NEXT_DIST_DIR ?? ".next";
  const stamp = path.join(folder, "matinee-sources");
  const wanted = digestOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return "up to date";
  const result = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "" },
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(`next build failed:\n${result.stdout}${result.stderr}`);
  hintScripts(folder);
  packFiles(folder);
  writeFileSync(stamp, wanted);
  return "done";
}

function digestOfSources() {
  const digest = createHash("sha256");
  for (const file of SOURCES.flatMap(filesBelow).sort())
    digest.update(file).update(readFileSync(file));
  return digest.digest("hex");
}

function filesBelow(entry: string): string[] {
  if (!existsSync(entry)) return [];
  if (statSync(entry).isFile()) return [entry];
  return readdirSync(entry).flatMap((name) => filesBelow(path.join(entry, name)));
}
