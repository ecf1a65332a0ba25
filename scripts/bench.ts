import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { benches } from "./bench/benches";
import { type Figure, isKept, printFigure } from "./bench/figure";
import { watchMachine } from "./bench/machine";
import { inItsOwnProcess } from "./bench/own-process";
import { keepReport } from "./bench/report";
import { buildWhenStale } from "./setup/build";
import { runCommand } from "./setup/command";
import { requirePlaceFor } from "./setup/given-paths";
import { copyHlsWorker } from "./setup/hls-worker";
import { startTestMatinee, type TestMatinee } from "./setup/test-matinee";

await runCommand(async () => {
  const { values: asked, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, report: { type: "string" } },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  requireKnown(names);
  if (asked.report) requirePlaceFor(asked.report);
  const all: (Figure & { bench: string })[] = [];
  if (names.length > 1 && names.some((name) => benches[name].needsMatinee)) build(); // not while figures are printed
  for (const bench of names) {
    if (!asked.json) console.log(bench);
    // each of several has settings, a database and a memory of its own
    const figures = await (names.length > 1 ? inItsOwnProcess(bench) : figuresOf(bench));
    if (!asked.json) figures.forEach(printFigure);
    if (asked.report) keepReport(asked.report, { bench, figures });
    all.push(...figures.map((figure) => ({ bench, ...figure })));
  }
  if (asked.json) console.log(JSON.stringify(all, null, 2));
  process.exitCode = all.every(isKept) ? 0 : 1;
});

function requireKnown(names: string[]) {
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length === 0) return;
  const known = Object.keys(benches).join(", ");
  throw new Error(`No such benchmark: ${unknown.join(", ")}. There are: ${known}.`);
}

async function figuresOf(name: string): Promise<Figure[]> {
  const { needsMatinee, run } = benches[name];
  const told = watchMachine();
  const figures = await (needsMatinee ? withMatinee(run) : run({} as TestMatinee));
  return [...figures, ...told()];
}

function build() {
  copyHlsWorker();
  buildWhenStale();
}

/** A production Matinee on a throw-away folder, so that a benchmark never touches anybody's log. */
async function withMatinee<Result>(
  act: (matinee: TestMatinee) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-bench-"));
  build();
  process.env.MATINEE_SECRET ??= randomBytes(32).toString("base64url"); // some sign viewers in themselves
  process.env.MATINEE_BATCHES_PER_MINUTE = "1000000"; // one benchmark sends more than a circle of friends
  const matinee = await startTestMatinee(path.join(folder, "data"));
  try {
    return await act(matinee);
  } finally {
    await matinee.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
