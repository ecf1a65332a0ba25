import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Binaries, findBinaries, reachableFolder } from "./binaries";
import { keepServer } from "./kept-server";

const USER = "matinee";
const ORPHAN_SECONDS = 20; // to write out what it holds and end
const START_SECONDS = 60; // crash recovery of a large log takes its time

export type Cluster = { url: string; port: number; folder: string; stop: () => Promise<void> };
export type ClusterOptions = {
  folder: string; // data folder, made when missing
  password: string;
  database: string;
  logFile: string;
  settings?: Record<string, string>; // postgresql.conf settings
};

/** Starts the embedded Postgres on a free loopback port; a server left over from a crash is ended first. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const binaries = findBinaries();
  const folder = reachableFolder(options.folder, binaries);
  if (!existsSync(path.join(folder, "PG_VERSION"))) initialise(folder, options.password, binaries);
  await endOrphan(folder);
  const port = await freePort();
  const server = launch({ ...options, folder }, port, binaries);
  const url = (database: string) =>
    `postgresql://${USER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
  await untilReady(server, url("postgres"), options.logFile);
  await ensureDatabase(url("postgres"), options.database);
  const stop = keepServer(server, async () => {
    await endOrphan(folder);
    return launch({ ...options, folder }, port, binaries);
  });
  return { url: url(options.database), port, folder, stop };
}

function initialise(folder: string, password: string, { bin, account }: Binaries) {
  rmSync(folder, { recursive: true, force: true }); // only ever a half-made one: PG_VERSION is missing
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = `${folder}.password`;
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) {
    chownSync(folder, account.uid, account.gid);
    chownSync(file, account.uid, account.gid);
  }
  const result = spawnSync(
    path.join(bin, "initdb"),
    [
      `--pgdata=${folder}`,
      `--username=${USER}`,
      `--pwfile=${file}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ],
    { ...account, cwd: folder, encoding: "utf8" },
  );
  rmSync(file, { force: true });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error}`);
}

/** After `kill -9` of Matinee alone its Postgres lives on; ask it to stop before starting anew. */
async function endOrphan(folder: string) {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (isServing(pid, folder)) process.kill(pid, "SIGINT");
  const deadline = Date.now() + ORPHAN_SECONDS * 1000;
  while (Date.now() < deadline && (isServing(pid, folder) || hasBackends(folder))) await sleep(50);
  // Postgres believes in any process with the old number, also in one that is dead but not yet buried
  if (existsSync("/proc/self") && !isServing(pid, folder)) rmSync(file, { force: true });
}

/** True when the process lives and is the Postgres of this folder. */
function isServing(pid: number, folder: string) {
  if (pid === 0) return false; // a full disk left the file empty; 0 would be our own process group
  try {
    process.kill(pid, 0);
    // a zombie has no command line
    return (
      !existsSync("/proc/self") || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder)
    );
  } catch {
    return false;
  }
}

/** True while processes of a killed Postgres still hold its shared memory; all of them work in the folder. */
function hasBackends(folder: string) {
  if (!existsSync("/proc/self")) return false;
  return readdirSync("/proc").some((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === folder;
    } catch {
      return false; // it ended, or is none of ours
    }
  });
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function launch(options: ClusterOptions, port: number, { bin, account }: Binaries) {
  const log = openSync(options.logFile, "a", 0o600);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "", // socket paths have a length limit that deep checkouts exceed
    timezone: "UTC",
    log_timezone: "UTC",
    max_connections: "60",
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(path.join(bin, "postgres"), ["-D", options.folder, "-p", String(port), ...flags], {
    ...account,
    cwd: options.folder,
    detached: true, // Ctrl-C in the terminal must reach Matinee first, which stops the database last
    stdio: ["ignore", log, log],
  });
}

async function untilReady(server: ChildProcess, url: string, logFile: string) {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) {
      const tail = readFileSync(logFile, "utf8").split("\n").slice(-8).join("\n");
      throw new Error(`Postgres stopped while starting. The end of its log (${logFile}):\n${tail}`);
    }
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined); // it may end again just after it was reached
    try {
      await client.connect();
      return;
    } catch {
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`Postgres was not ready after ${START_SECONDS} s; its log is ${logFile}.`);
}

async function ensureDatabase(adminUrl: string, name: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
}
