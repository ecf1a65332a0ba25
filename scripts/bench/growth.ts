import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { closeDatabase, pool } from "@/lib/db";
import { startTestMatinee } from "@/scripts/setup/test-matinee";
import { type BenchDatabase, FILLED_FAST, withBenchDatabase } from "./bench-database";
import { demoCookie } from "./demo-cookie";
import type { Figure } from "./figure";
import { median } from "./figure";
import { addEvents, addLargeCircle } from "./large-log";

const LARGEST = Number(process.env.MATINEE_BENCH_EVENTS ?? 1_000_000);
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000].filter((size) => size <= LARGEST);
const YARDSTICK = 100_000; // events that the larger logs are held against
const MOST_SLOWER = 1.5;
const ROUNDS = 25;
const SETTLE_MS = 60_000; // a start from a long log is followed by the writing of its snapshot, and by Postgres's own tidying
const AT_ONCE = 500_000; // events added by one statement
const MANY = 1_000_000; // from so many on, indexes are made after the rows

/** What a viewer and a researcher wait for while the log grows: each question is asked of a Matinee on a log of each size. */
export async function benchGrowth(): Promise<Figure[]> {
  return withBenchDatabase({ ...FILLED_FAST, max_wal_size: "8GB" }, async ({ url, dataFolder }) => {
    await (await startTestMatinee(dataFolder, undefined, url)).stop(); // brings the demo audience
    await addLargeCircle();
    await letThemHelp();
    const figures: Figure[] = [];
    let yardstick: Asked | undefined;
    let size = 0;
    try {
      for (const wanted of SIZES) {
        await grow(size, wanted);
        size = wanted;
        if (size === YARDSTICK) yardstick = await keptAside(url, dataFolder);
        figures.push(...(await figuresAt(size, { url, dataFolder }, yardstick)));
      }
    } finally {
      await yardstick?.stop();
    }
    return figures;
  });
}

/** A Matinee on a copy of the log as it is now, to be asked in turn with those on larger ones: what else the machine does slows both. */
async function keptAside(url: string, dataFolder: string): Promise<Asked> {
  await closeDatabase(); // a database is only copied while nobody is in it
  const admin = new pg.Client({ connectionString: withPath(url, "/postgres") });
  await admin.connect();
  await admin.query(`create database yardstick template "${new URL(url).pathname.slice(1)}"`);
  await admin.end();
  return started(`${dataFolder}-yardstick`, withPath(url, "/yardstick"));
}

function withPath(url: string, path: string) {
  const other = new URL(url);
  other.pathname = path;
  return other.href;
}

/** Neighbours are only found among those who agreed to help. */
async function letThemHelp() {
  await pool().query(
    `insert into consent (viewer_id, choice, version, granted)
     select id, 'helps_others', 1, true from viewer where origin = 'synthetic'`,
  );
}

async function grow(from: number, to: number) {
  const rebuild = to - from > MANY ? await takeIndexesAway() : [];
  for (let next = from; next < to; next += AT_ONCE)
    await addEvents(next + 1, Math.min(to, next + AT_ONCE));
  for (const statement of rebuild) await pool().query(statement);
  await pool().query("vacuum analyze event");
}

/** Drops the indexes that are no keys; gives how to make them again. */
async function takeIndexesAway() {
  const { rows } = await pool().query<{ name: string; statement: string }>(
    `select indexname as name, indexdef as statement from pg_indexes
     where tablename = 'event' and indexname <> 'event_pkey'`,
  );
  for (const { name } of rows) await pool().query(`drop index "${name}"`);
  return rows.map(({ statement }) => statement);
}

async function figuresAt(size: number, { url, dataFolder }: BenchDatabase, yardstick?: Asked) {
  const startedAt = performance.now();
  const matinee = await started(dataFolder, url);
  const events = `${count(size)} events`;
  const start = { name: `start of Matinee, ${events}`, value: performance.now() - startedAt };
  const figures: Figure[] = [{ ...start, unit: "ms" }];
  const ruler = size > YARDSTICK ? yardstick : undefined;
  try {
    if (ruler) await sleep(SETTLE_MS);
    for (const [name, ask] of matinee.questions) {
      const { own, against } = await inTurn(ask, ruler?.questions.get(name));
      figures.push({ name: `${name}, ${events}`, value: own, unit: "ms" });
      if (against !== undefined) figures.push(ratioOf(`${name}, ${events}`, own / against));
    }
  } finally {
    await matinee.stop();
  }
  return figures;
}

function ratioOf(name: string, value: number): Figure {
  const limit = { at: "most" as const, value: MOST_SLOWER };
  return { name: `${name}, against ${count(YARDSTICK)}`, value, unit: "×", limit };
}

type Asked = { questions: Map<string, () => Promise<void>>; stop: () => Promise<void> };

async function started(folder: string, databaseUrl: string): Promise<Asked> {
  const { url, stop } = await startTestMatinee(folder, undefined, databaseUrl);
  const friend = await demoCookie(url, "Ada");
  const researcher = await demoCookie(url, "Robin");
  const questions = new Map([
    ["browse page", () => read(`${url}/`, friend)],
    ["page as data", () => read(`${url}/api/home`, friend)],
    ["neighbours", () => read(`${url}/api/neighbours`, friend)],
    ["history", () => read(`${url}/history`, friend)],
    ["start of an export", () => firstBytes(`${url}${EXPORT}`, researcher)],
  ]);
  return { questions, stop };
}

const EXPORT = "/api/exports/events.csv?origin=demo,synthetic";

/** Medians of both in milliseconds, asked in turn. */
async function inTurn(ask: () => Promise<void>, ruler?: () => Promise<void>) {
  const own: number[] = [];
  const against: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await timeOf(ask));
    if (ruler) against.push(await timeOf(ruler));
  }
  return { own: median(own), against: ruler ? median(against) : undefined };
}

async function timeOf(ask: () => Promise<void>) {
  const startedAt = performance.now();
  await ask();
  return performance.now() - startedAt;
}

async function read(url: string, cookie: string) {
  const answer = await fetch(url, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`);
  await answer.arrayBuffer();
}

async function firstBytes(url: string, cookie: string) {
  const stop = new AbortController();
  const headers = { cookie, "sec-fetch-site": "same-origin" };
  const answer = await fetch(url, { headers, signal: stop.signal });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`);
  await answer.body?.getReader().read();
  stop.abort();
}

function count(events: number) {
  return events.toLocaleString("en-GB");
}
