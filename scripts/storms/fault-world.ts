import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { closeDatabase } from "@/lib/db";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { isKept } from "@/scripts/bench/figure";
import { freePort, startCluster } from "@/scripts/database/cluster";
import { migrate } from "@/scripts/database/migrate";
import { addTitles, addViewer, signInAs } from "@/scripts/database/test-viewer";
import { type Aim, Client } from "./client";
import { Ledger } from "./ledger";

const SERVER = "scripts/storms/intake-server.ts";
const CLIENTS = 4;
const TITLES = ["metropolis", "nosferatu", "faust"];
const PATIENCE = { timeout: 60_000, interval: 50 }; // for a machine that does much else

/** What a test with faults of its own leaves behind, undone after it; the latest first. */
export const fault = { folder: "", undo: [] as (() => Promise<unknown> | unknown)[] };

/** Gives each test of a file a folder and clears up after it. One test a file: migrations can be applied once in a process. */
export function useFaults() {
  beforeEach(() => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-fault-"));
    chmodSync(folder, 0o711); // as root, Postgres runs under an account that must be able to pass
    const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    Object.assign(fault, { folder, undo: [clear] });
  });
  afterEach(async () => {
    for (const act of fault.undo.reverse()) await act();
  }, 120_000);
}

/** A durable database, the door as a process of its own, and clients that send each batch until it is answered for. */
export async function begin(home = fault.folder) {
  const cluster = await startCluster({
    folder: path.join(home, "postgres"),
    password: randomBytes(12).toString("hex"),
    database: "matinee",
    logFile: path.join(home, "postgres.log"),
    settings: { max_wal_size: "32MB", min_wal_size: "32MB" },
  });
  fault.undo.push(cluster.stop);
  await migrate(cluster.url);
  process.env.DATABASE_URL = cluster.url;
  process.env.MATINEE_SECRET ??= randomBytes(32).toString("hex");
  process.env.PORT ??= String(await freePort()); // names the session's cookie, too
  const viewer = await addViewer({ name: "Ada" });
  await addTitles(...TITLES);
  const { name, value } = await signInAs(viewer);
  await closeDatabase();
  const door = await startDoor(cluster.url);
  const url = `http://127.0.0.1:${process.env.PORT}`;
  return { cluster, door, url, ...send(url, `${name}=${value}`) };
}

export async function startDoor(databaseUrl: string): Promise<ChildProcess> {
  const door = spawn(
    process.execPath,
    ["--import", "./scripts/storms/outside-next.mjs", "--import", "tsx", SERVER],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl, MATINEE_BATCHES_PER_MINUTE: "1000000" },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  fault.undo.push(() => door.kill("SIGKILL"));
  const gone = once(door, "exit").then(() => {
    throw new Error("The door ended before it was open.");
  });
  gone.catch(() => undefined); // once it is open its end is the test's own doing
  await Promise.race([once(door.stdout ?? door, "data"), gone]);
  return door;
}

function send(url: string, cookie: string) {
  const ledger = new Ledger();
  const aim: Aim = { url, isOver: false, isGivenUp: false };
  const clients = Array.from({ length: CLIENTS }, (_, index) => {
    const sender = { name: "Ada", cookie, titles: TITLES, batch: 20 };
    return new Client(sender, ledger, new SeededRandom(`fault ${index}`));
  });
  const running = Promise.all(clients.map((client) => client.sendUntilOver(aim)));
  fault.undo.push(() => {
    aim.isOver = true;
    aim.isGivenUp = true;
  });
  const answers = (status: string) =>
    clients.reduce((sum, client) => sum + (client.answers.get(status) ?? 0), 0);
  const some = (status: string, more = 5) => {
    const before = answers(status);
    return expect.poll(() => answers(status), PATIENCE).toBeGreaterThanOrEqual(before + more);
  };
  return { aim, ledger, clients, answers, some, running };
}

type World = Awaited<ReturnType<typeof begin>>;

export async function settle({ aim, running, clients, ledger, cluster }: World) {
  aim.isOver = true;
  await running;
  expect(clients.flatMap(({ surprises }) => surprises)).toEqual([]);
  const figures = await ledger.compare(cluster.url);
  expect(figures.filter((figure) => !isKept(figure))).toEqual([]);
  expect(ledger.size).toBeGreaterThan(100);
}
