import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { pool } from "@/lib/db";
import { importsDone, startImport } from "@/lib/jellyfin/import-job";
import { readImport } from "@/lib/jellyfin/read";
import { connectByPassword } from "@/lib/jellyfin/sign-in";
import { saveAllowedByHost } from "@/lib/jellyfin/write";
import { startEngine, stopEngine } from "@/lib/rankings/engine";
import { addViewer } from "@/scripts/database/test-viewer";
import { benchAsTheWeb, runsAsTheWeb } from "./as-the-web";
import { withBenchDatabase } from "./bench-database";
import type { Figure } from "./figure";

const ITEMS = 20_000;
const CHANGED = 200; // items edited on the server, and as many watched there
const FIRST_SECONDS = 60;
const NEXT_SECONDS = 5;
const MOST_MB = 200;
const MB = 1024 * 1024;

/** A library of twenty thousand items from a server that answers at once: the first import, and the next ones. */
export async function benchJellyfin(): Promise<Figure[]> {
  if (!runsAsTheWeb()) return benchAsTheWeb("jellyfin");
  const server = spawn(
    process.execPath,
    [...process.execArgv, "scripts/jellyfin-stand-in/run.ts", String(ITEMS)],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  try {
    const url = (await lineFrom(server)).trim();
    return await withBenchDatabase({}, () => measure(url, server));
  } finally {
    await stopEngine();
    server.kill();
  }
}

async function lineFrom({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("The stand-in has no output.");
  const [line] = await once(stdout, "data");
  return String(line);
}

async function measure(url: string, server: ChildProcess): Promise<Figure[]> {
  const viewerId = await addViewer({ name: "Ada" });
  await saveAllowedByHost(url);
  await connectByPassword(viewerId, { address: url, name: "ada", password: "ada's" });
  await startEngine();
  const first = await timed(viewerId);
  const idle = await timed(viewerId);
  server.stdin?.write(`${CHANGED}\n`);
  await lineFrom(server);
  const next = await timed(viewerId);
  const { rows } = await pool().query<{ titles: number }>(
    "select count(*)::int as titles from title where source = 'jellyfin' and withdrawn_at is null",
  );
  const atMost = (value: number) => ({ at: "most" as const, value });
  return [
    {
      name: "titles that came of 20,000 items",
      value: rows[0].titles,
      unit: "",
      limit: { at: "least", value: ITEMS },
    },
    { name: "first import", value: first.seconds, unit: "s", limit: atMost(FIRST_SECONDS) },
    {
      name: "memory over idle, first import",
      value: first.megabytes,
      unit: "MB",
      limit: atMost(MOST_MB),
    },
    {
      name: "import that finds nothing new",
      value: idle.seconds,
      unit: "s",
      limit: atMost(NEXT_SECONDS),
    },
    {
      name: "import of 200 changes and 200 viewings",
      value: next.seconds,
      unit: "s",
      limit: atMost(NEXT_SECONDS),
    },
    { name: "longest wait of anything else meanwhile", value: first.longestWait, unit: "ms" },
  ];
}

/** An import from its start until the rows know of it. */
async function timed(viewerId: string) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  let longestWait = 0;
  let lookedAt = performance.now();
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
    longestWait = Math.max(longestWait, performance.now() - lookedAt - LOOK_MS);
    lookedAt = performance.now();
  }, LOOK_MS);
  const startedAt = performance.now();
  await startImport(viewerId);
  await importsDone();
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(timer);
  const outcome = await readImport(viewerId);
  if (outcome?.state !== "done")
    throw new Error(`The import ended as ${outcome?.state}: ${outcome?.message}`);
  return { seconds, megabytes: (most - before) / MB, longestWait };
}

const LOOK_MS = 20;
