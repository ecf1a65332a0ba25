import { bundleOf } from "@/lib/exports/bundle";
import { parseChoice } from "@/lib/exports/request";
import type { ExportFormat } from "@/lib/exports/schema";
import { openSnapshot } from "@/lib/exports/stream";
import { FILLED_FAST, withBenchDatabase } from "./bench-database";
import type { Figure } from "./figure";
import { addEvents, addLargeCircle } from "./large-log";

const SMALL = 100_000;
const LARGE = Number(process.env.MATINEE_BENCH_EVENTS ?? 1_000_000);
const MOST_MEGABYTES = 300; // above idle, however long the log
const MOST_SLOWER = 1.5;
const FORMATS: ExportFormat[] = ["csv", "obd"];

/** Bundles of a large log in a throw-away database: memory above idle, speed, and time to the first byte. */
export async function benchExport(): Promise<Figure[]> {
  return withBenchDatabase(FILLED_FAST, async () => {
    await addLargeCircle();
    await addEvents(1, SMALL);
    const idleBytes = process.memoryUsage.rss(); // before the first export
    const before = await firstByteMs("csv");
    for (let from = SMALL; from < LARGE; from += 500_000) {
      await addEvents(from + 1, Math.min(LARGE, from + 500_000));
    }
    const after = await firstByteMs("csv");
    const figures = [startFigure(before, after)];
    for (const format of FORMATS) {
      figures.push(...figuresOf(format, await exportOnce(format), idleBytes));
    }
    return figures;
  });
}

type Run = { peakBytes: number; seconds: number; rows: number; bytes: number };

async function exportOnce(format: ExportFormat): Promise<Run> {
  const startedAt = performance.now();
  const snapshot = await openSnapshot(everybody());
  let peakBytes = process.memoryUsage.rss();
  let bytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }, 20);
  try {
    for await (const chunk of bundleOf(snapshot, format)) bytes += chunk.length;
  } finally {
    clearInterval(timer);
    await snapshot.close();
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  return { peakBytes, seconds, rows: snapshot.rowsRead, bytes };
}

/** The best of five: what the machine does beside it only ever adds. */
async function firstByteMs(format: ExportFormat) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const startedAt = performance.now();
    const snapshot = await openSnapshot(everybody());
    for await (const chunk of bundleOf(snapshot, format)) {
      if (chunk.length > 1_000) break; // past the zip's own first header
    }
    best = Math.min(best, performance.now() - startedAt);
    await snapshot.close();
  }
  return best;
}

function everybody() {
  return parseChoice(new URLSearchParams("origin=synthetic"));
}

function startFigure(before: number, after: number): Figure {
  const name = `first bytes of a csv bundle, ${count(LARGE)} events against ${count(SMALL)}`;
  return { name, value: after / before, unit: "×", limit: { at: "most", value: MOST_SLOWER } };
}

function figuresOf(format: ExportFormat, run: Run, idleBytes: number): Figure[] {
  const above = Math.max(0, run.peakBytes - idleBytes) / 1e6;
  const limit = { at: "most", value: MOST_MEGABYTES } as const;
  const named = `${format} of ${count(LARGE)} events`;
  return [
    { name: `${named}: peak memory above idle`, value: above, unit: "MB", limit },
    { name: `${named}: rows read`, value: run.rows / run.seconds, unit: "rows/s" },
    { name: `${named}: zip`, value: run.bytes / 1e6, unit: "MB" },
  ];
}

function count(number: number) {
  return number.toLocaleString("en-GB");
}
