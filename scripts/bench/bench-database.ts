import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { closeDatabase } from "@/lib/db";
import { type ClusterOptions, startCluster } from "@/scripts/database/cluster";
import { migrate } from "@/scripts/database/migrate";

/** Settings for logs that are filled by the million and thrown away. */
export const FILLED_FAST = { fsync: "off", synchronous_commit: "off", max_wal_size: "4GB" };

export type BenchDatabase = { url: string; dataFolder: string };

/**
 * Gives a benchmark a throw-away database with Matinee's tables, as this process's own, and takes it away again; one in
 * a folder that is named stays, for another run to find as it was left.
 */
export async function withBenchDatabase<Result>(
  settings: ClusterOptions["settings"],
  act: (database: BenchDatabase) => Promise<Result>,
  kept?: string,
): Promise<Result> {
  const folder = kept ? path.resolve(kept) : mkdtempSync(path.join(os.tmpdir(), "matinee-bench-"));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711); // as root, Postgres runs under an account that must be able to pass
  const cluster = await startCluster({
    folder: path.join(folder, "postgres"),
    password: passwordOf(folder),
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
    if (!kept) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Of the cluster in a folder, which was given it when it was made. */
function passwordOf(folder: string) {
  const file = path.join(folder, "password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(12).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
