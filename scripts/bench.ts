import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Figure, isKept, printFigure } from "./bench/figure";
import { watchMachine } from "./bench/machine";
import { inItsOwnProcess } from "./bench/own-process";
import { buildWhenStale } from "./setup/build";
import { copyHlsWorker } from "./setup/hls-worker";
import { startTestMatinee, type TestMatinee } from "./setup/test-matinee";

type Bench = { needsMatinee: boolean; run: (matinee: TestMatinee) => Promise<Figure[]> };

const benches: Record<string, Bench> = {
  page: { needsMatinee: false, run: async () => (await import("./bench/page")).benchPage() },
  recommender: {
    needsMatinee: false,
    run: async () => (await import("./bench/recommender")).benchRecommender(),
  },
  predictor: {
    needsMatinee: false,
    run: async () => (await import("./bench/predictor")).benchPredictor(),
  },
  start: { needsMatinee: false, run: async () => (await import("./bench/start")).benchStart() },
  events: {
    needsMatinee: true,
    run: async ({ url, databaseUrl }) =>
      (await import("./bench/events")).benchEvents({ baseUrl: url, databaseUrl }),
  },
  freshness: {
    needsMatinee: true,
    run: async ({ url, port, databaseUrl }) =>
      (await import("./bench/freshness")).benchFreshness({ baseUrl: url, port, databaseUrl }),
  },
  tracker: {
    needsMatinee: true,
    run: async ({ url }) => (await import("./bench/tracker")).benchTracker({ baseUrl: url }),
  },
  growth: { needsMatinee: false, run: async () => (await import("./bench/growth")).benchGrowth() },
  export: { needsMatinee: false, run: async () => (await import("./bench/export")).benchExport() },
  blend: {
    needsMatinee: true,
    run: async ({ url, databaseUrl }) =>
      (await import("./bench/blend")).benchBlend({ baseUrl: url, databaseUrl }),
  },
  jellyfin: {
    needsMatinee: false,
    run: async () => (await import("./bench/jellyfin")).benchJellyfin(),
  },
  erasure: {
    needsMatinee: false,
    run: async () => (await import("./bench/erasure")).benchErasure(),
  },
  search: { needsMatinee: false, run: async () => (await import("./bench/search")).benchSearch() },
  libraries: {
    needsMatinee: false,
    run: async () => (await import("./bench/libraries")).benchLibraries(),
  },
  weight: {
    needsMatinee: true,
    run: async ({ url }) => (await import("./bench/weight")).benchWeight({ baseUrl: url }),
  },
  vitals: {
    needsMatinee: true,
    run: async ({ url }) => (await import("./bench/vitals")).benchVitals({ baseUrl: url }),
  },
  scroll: {
    needsMatinee: true,
    run: async ({ url }) => (await import("./bench/scroll")).benchScroll({ baseUrl: url }),
  },
  "first-frame": {
    needsMatinee: true,
    run: async ({ url }) => (await import("./bench/first-frame")).benchFirstFrame({ baseUrl: url }),
  },
  lighthouse: {
    needsMatinee: true,
    run: async ({ url }) =>
      (await import("./bench/lighthouse")).benchLighthouse({ baseUrl: url }, "desktop"),
  },
  "lighthouse-mobile": {
    needsMatinee: true,
    run: async ({ url }) =>
      (await import("./bench/lighthouse")).benchLighthouse({ baseUrl: url }, "mobile"),
  },
};

const isJson = process.argv.includes("--json");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `No such benchmark: ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(1);
}
const names = wanted.length > 0 ? wanted : Object.keys(benches);
const all: (Figure & { bench: string })[] = [];

if (names.length > 1 && names.some((name) => benches[name].needsMatinee)) build(); // not while figures are printed
// each of several has settings, a database and a memory of its own
for (const name of names) {
  if (!isJson) console.log(name);
  for (const figure of await (names.length > 1 ? inItsOwnProcess(name) : figuresOf(name))) {
    all.push({ bench: name, ...figure });
    if (!isJson) printFigure(figure);
  }
}
if (isJson) console.log(JSON.stringify(all, null, 2));
process.exit(all.every(isKept) ? 0 : 1);

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
