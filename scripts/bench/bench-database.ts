import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { closeDatabase } from "@/lib/db";
import { type ClusterOptions, startCluster } from "@/scripts/database/cluster";
import { migrate } from "@/scripts/database/migrate";

/** Settings for logs that are filled by the million and thrown away. */
export const FILLED_FAST = { fsync: "off", synchronous_commit: "off", max_wal_size: "4GB" };

export type BenchDatabase = { url: string; dataFolder: string };

/** Gives a benchmark a throw-away database with Matinee's tables, as this process's own, and takes it away again. */
export async function withBenchDatabase<Result>(
  settings: ClusterOptions["settings"],
  act: (database: BenchDatabase) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-bench-"));
  chmodSync(folder, 0o711); // as root, Postgres runs under an account that must be able to pass
  const cluster = await startCluster({
    folder: path.join(folder, "postgres"),
    password: randomBytes(12).toString("hex"),
    database: "matinee",
    logFile: path.join(folder, "postgres.log"),
    settings,
  });
  const dataFolder = path.join(folder, "data");
  Object.assign(process.env, { DATABASE_URL: cluster.url, MATINEE_DATA: dataFolder });
  process.env.MATINEE_SECRET ??= randomBytes(32).toString("hex");
  try {
    await migrate(cluster.url);
    return await act({ url: cluster.url, dataFolder });
  } finally {
    await closeDatabase();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
