import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { isKept, printFigure } from "./bench/figure";
import { buildWhenStale } from "./setup/build";
import { copyHlsWorker } from "./setup/hls-worker";
import type { Storm } from "./storms/weather";

const storms: Record<string, () => Promise<Storm>> = {
  kills: async () => (await import("./storms/kills")).kills,
  hostile: async () => (await import("./storms/hostile")).hostile,
  disk: async () => (await import("./storms/disk")).disk,
  clients: async () => (await import("./storms/clients")).clients,
  growth: async () => (await import("./storms/growth")).growth,
  properties: async () => (await import("./storms/properties")).properties,
};

type Verdict = "passed" | "failed" | "skipped";
type Undo = () => Promise<void> | void;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: "string", default: "1" },
    seed: { type: "string", default: "matinee" },
  },
});
const scale = Number(values.scale);
const unknown = positionals.filter((name) => !(name in storms));
if (unknown.length > 0 || !(scale > 0)) {
  console.error(`Usage: npm run test:long -- [${Object.keys(storms).join("|")} …] [--scale X]`);
  process.exit(1);
}

const undo: Undo[] = [];
const counts: Record<Verdict, number> = { passed: 0, failed: 0, skipped: 0 };
const skipped: string[] = [];

/** Runs one storm in a folder of its own and clears up after it, whatever happens. */
async function blow(name: string): Promise<Verdict> {
  const folder = mkdtempSync(path.join(os.tmpdir(), `matinee-storm-${name}-`));
  chmodSync(folder, 0o711); // as root, Postgres runs under an account that must be able to pass
  undo.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const say = (text: string) => console.log(`  ${text}`);
  const afterwards = (act: Undo) => void undo.push(act);
  try {
    const storm = await storms[name]();
    const seed = `${values.seed} ${name}`;
    const outcome = await storm({ scale, seed, folder, say, afterwards });
    if ("skipped" in outcome) {
      skipped.push(name);
      say(`skipped: ${outcome.skipped}`);
      return "skipped";
    }
    for (const figure of outcome) printFigure(figure);
    return outcome.every(isKept) ? "passed" : "failed";
  } catch (error) {
    console.error(error);
    return "failed";
  } finally {
    await clearUp();
  }
}

async function clearUp() {
  for (const act of undo.splice(0).reverse()) {
    try {
      await act();
    } catch (error) {
      console.error(error); // the rest must be undone all the same
    }
  }
}

let isBreakingOff = false;
async function breakOff(reason: unknown) {
  if (isBreakingOff) return; // a signal to the whole group comes twice: once more through run.mjs
  isBreakingOff = true;
  console.error("\nClearing up after", reason);
  await clearUp();
  process.exit(1);
}
process.on("uncaughtException", breakOff);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, breakOff);

process.env.MATINEE_BATCHES_PER_MINUTE = "10000000"; // a storm sends more than a circle of friends
copyHlsWorker();
console.log(`Build: ${buildWhenStale()}`);
for (const name of positionals.length > 0 ? positionals : Object.keys(storms)) {
  console.log(`\n── ${name} (scale ${scale}, seed ${values.seed})`);
  const startedAt = Date.now();
  const verdict = await blow(name);
  counts[verdict] += 1;
  console.log(`── ${name}: ${verdict} (${((Date.now() - startedAt) / 1000).toFixed(0)} s)`);
}
const named = skipped.length > 0 ? `, ${counts.skipped} skipped (${skipped.join(", ")})` : "";
console.log(`\n${counts.passed} passed, ${counts.failed} failed${named}`);
process.exit(counts.failed > 0 || counts.passed + counts.skipped === 0 ? 1 : 0);
