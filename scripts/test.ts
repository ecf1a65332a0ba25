import { type SpawnOptions, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildWhenStale } from "./setup/build";
import { copyHlsWorker } from "./setup/hls-worker";
import { startTestMatinee } from "./setup/test-matinee";

type Tally = { passed: number; failed: number };

const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-test-"));
const only = process.argv.slice(2); // names of stages, for working on one of them
const total: Tally = { passed: 0, failed: 0 };
const faults: string[] = []; // told again at the end, where whoever reads a long log begins

/** Runs one stage and adds what it counted; a stage that breaks counts as one failure. */
async function stage(name: string, act: () => Promise<Tally>) {
  if (only.length > 0 && !only.includes(name)) return;
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  const tally = await act().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  if (tally.failed > 0) faults.push(`${name}: ${tally.failed} failed`);
  total.passed += tally.passed;
  total.failed += tally.failed;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
}

function run(command: string, options: string[], spawnOptions: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, { stdio: "inherit", ...spawnOptions });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

async function check(command: string, options: string[]): Promise<Tally> {
  const code = await run(path.join("node_modules/.bin", command), options);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(project: string): Promise<Tally> {
  const report = path.join(folder, `${project}.json`);
  const told = path.join(folder, `${project}-faults.txt`);
  const own = "--reporter=./scripts/setup/fault-reporter.ts";
  const reporters = [own, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const environment = { ...process.env, DATABASE_URL: undefined, MATINEE_TEST_FAULTS: told };
  const code = await run("node_modules/.bin/vitest", ["run", "--project", project, ...reporters], {
    env: environment,
  });
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 || code !== 0 ? 1 : 0);
  if (existsSync(told)) faults.push(readFileSync(told, "utf8"));
  else if (code !== 0) faults.push(`${project}: vitest ended with ${code} for no reason it told`);
  return { passed: numPassedTests, failed };
}

async function browserTests(): Promise<Tally> {
  const report = path.join(folder, "e2e.json");
  const matinee = await startTestMatinee(path.join(folder, "data"));
  try {
    const environment = {
      ...process.env,
      DATABASE_URL: undefined,
      MATINEE_TEST_URL: matinee.url,
      MATINEE_TEST_DATABASE: matinee.databaseUrl,
      MATINEE_TEST_REPORT: report,
      MATINEE_TEST_RESULTS: process.env.MATINEE_TEST_RESULTS ?? path.join(folder, "results"),
      NODE_OPTIONS: "", // Playwright compiles TypeScript itself
    };
    const files = process.env.MATINEE_TEST_SPECS?.split(",") ?? [];
    const code = await run("node_modules/.bin/playwright", ["test", "-c", "e2e", ...files], {
      env: environment,
    });
    const { stats } = JSON.parse(readFileSync(report, "utf8"));
    const failed = Math.max(stats.unexpected, code === 0 ? 0 : 1);
    if (stats.flaky > 0) console.log(`Passed only when repeated: ${stats.flaky}. Look at them.`);
    return { passed: stats.expected + stats.flaky, failed };
  } finally {
    await matinee.stop();
  }
}

mkdirSync(folder, { recursive: true });
await stage("lint", () => check("biome", ["check", "."]));
await stage("types", async () => {
  await run("node_modules/.bin/next", ["typegen"]);
  return check("tsc", ["--noEmit"]);
});
await stage("media", () => check("tsx", ["scripts/media/verify.ts"]));
await stage("unit", () => vitest("unit"));
await stage("database", () => vitest("database"));
await stage("browser", async () => {
  copyHlsWorker();
  console.log(`Build: ${buildWhenStale()}`);
  return browserTests();
});
if (!process.env.MATINEE_TEST_KEEP) rmSync(folder, { recursive: true, force: true });
for (const fault of faults) console.log(fault);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
