import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Cluster, startCluster } from "./cluster";

let folder: string;
let cluster: Cluster;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "matinee-cluster-"));
  chmodSync(folder, 0o711); // as root, Postgres runs under an account that must be able to pass
  cluster = await startCluster({
    folder: path.join(folder, "postgres"),
    password: "not-a-secret",
    database: "kept",
    logFile: path.join(folder, "postgres.log"),
  });
});

afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function query(text: string) {
  const client = new pg.Client({ connectionString: cluster.url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function postmaster() {
  return Number(readFileSync(path.join(cluster.folder, "postmaster.pid"), "utf8").split("\n")[0]);
}

test("a Postgres that ends by itself is started again where it was, with what it held", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await query("create table kept as select 1 as one");
  process.kill(postmaster(), "SIGKILL");
  writeFileSync(path.join(cluster.folder, "postmaster.pid"), ""); // as a full disk leaves it
  await expect.poll(() => query("select one from kept").catch(() => [])).toEqual([{ one: 1 }]);
  expect(told).toHaveBeenCalledWith("Postgres ended by itself; starting it again.");
});
