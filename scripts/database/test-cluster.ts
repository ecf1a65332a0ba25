import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startCluster } from "./cluster";
import { migrate } from "./migrate";
import { requireTestUrl, TEMPLATE } from "./test-database";

/** Gives the database tests a throw-away cluster, or TEST_DATABASE_URL, with a migrated template. */
export default async function setUp(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide("adminUrl", requireTestUrl(given));
    await migrate(given);
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-test-"));
  chmodSync(folder, 0o711); // as root, Postgres runs under an account that must be able to pass
  const cluster = await startCluster({
    folder: path.join(folder, "postgres"),
    password: randomBytes(12).toString("hex"),
    database: TEMPLATE,
    logFile: path.join(folder, "postgres.log"),
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }, // nothing here outlives the run
  });
  const tearDown = async () => {
    await cluster.stop();
    for (const gone of [cluster.folder, folder])
      rmSync(gone, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await migrate(cluster.url);
  } catch (error) {
    await tearDown(); // vitest calls no tear-down of a set-up that failed
    throw error;
  }
  project.provide("adminUrl", cluster.url);
  return tearDown;
}
