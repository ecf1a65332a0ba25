import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startCluster } from "./database/cluster";
import { migrate } from "./database/migrate";
import { pythonFor, read } from "./interop/python";
import { readers } from "./interop/readers";

const mayBeLarge = process.argv.includes("--large");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const pythons = process.env.MATINEE_INTEROP_FOLDER ?? path.join(os.tmpdir(), "matinee-interop");
const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-exports-"));
const exports = path.join(folder, "exports");
const counts = { passed: 0, failed: 0, skipped: 0 };

chmodSync(folder, 0o711); // as root, Postgres runs under an account that must be able to pass
mkdirSync(exports);
try {
  await writeAll();
  for (const reader of readers) {
    if (wanted.length > 0 && !wanted.includes(reader.name)) continue;
    console.log(`\n── ${reader.name}: ${reader.about}`);
    const ready = await pythonFor(reader, { folder: pythons, mayBeLarge });
    if ("missing" in ready) {
      counts.skipped += 1;
      console.log(`── ${reader.name}: skipped, as ${ready.missing}`);
      continue;
    }
    const fault = await read(reader, ready.python, exports);
    counts[fault === null ? "passed" : "failed"] += 1;
    console.log(`── ${reader.name}: ${fault === null ? "passed" : `failed: ${fault}`}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
const { passed, failed, skipped } = counts;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 ? 1 : 0);

/** A log in a throw-away database, and every export of it. */
async function writeAll() {
  const cluster = await startCluster({
    folder: path.join(folder, "postgres"),
    password: randomBytes(12).toString("hex"),
    database: "matinee",
    logFile: path.join(folder, "postgres.log"),
    settings: { fsync: "off", synchronous_commit: "off" }, // nothing here outlives the run
  });
  process.env.DATABASE_URL = cluster.url;
  process.env.MATINEE_SECRET ??= randomBytes(32).toString("hex");
  try {
    await migrate(cluster.url);
    const { makeLog } = await import("./interop/log");
    const { writeExports } = await import("./interop/exports");
    await makeLog();
    await writeExports(exports);
    const { closeDatabase } = await import("@/lib/db");
    await closeDatabase();
  } finally {
    await cluster.stop();
  }
}
