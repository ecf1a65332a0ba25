import { pool } from "@/lib/db";
import { startTestMatinee } from "@/scripts/setup/test-matinee";
import { FILLED_FAST, withBenchDatabase } from "./bench-database";
import { demoCookie } from "./demo-cookie";
import type { Figure } from "./figure";
import { median } from "./figure";
import { addEvents, addLargeCircle } from "./large-log";

const LARGEST = Number(process.env.MATINEE_BENCH_EVENTS ?? 1_000_000);
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000].filter((size) => size <= LARGEST);
const YARDSTICK = 100_000; // events that the larger logs are held against
const MOST_SLOWER = 1.5;
const ROUNDS = 15;
const AT_ONCE = 500_000; // events added by one statement
const MANY = 1_000_000; // from so many on, indexes are made after the rows

type Times = Map<string, number>; // milliseconds by what was asked

/** What a viewer and a researcher wait for while the log grows: each question is asked of a Matinee on a log of each size. */
export async function benchGrowth(): Promise<Figure[]> {
  return withBenchDatabase({ ...FILLED_FAST, max_wal_size: "8GB" }, async ({ url, dataFolder }) => {
    await (await startTestMatinee(dataFolder, undefined, url)).stop(); // brings the demo audience
    await addLargeCircle();
    await letThemHelp();
    const seen = new Map<number, Times>();
    let size = 0;
    for (const wanted of SIZES) {
      await grow(size, wanted);
      size = wanted;
      seen.set(size, await timesAt(dataFolder, url));
    }
    return figuresOf(seen);
  });
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

async function timesAt(folder: string, databaseUrl: string): Promise<Times> {
  const startedAt = performance.now();
  const matinee = await startTestMatinee(folder, undefined, databaseUrl);
  const times: Times = new Map([["start of Matinee", performance.now() - startedAt]]);
  try {
    const friend = await demoCookie(matinee.url, "Ada");
    const researcher = await demoCookie(matinee.url, "Robin");
    const questions: [string, () => Promise<void>][] = [
      ["browse page", () => read(`${matinee.url}/`, friend)],
      ["page as data", () => read(`${matinee.url}/api/home`, friend)],
      ["neighbours", () => read(`${matinee.url}/api/neighbours`, friend)],
      ["history", () => read(`${matinee.url}/history`, friend)],
      ["start of an export", () => firstBytes(`${matinee.url}${EXPORT}`, researcher)],
    ];
    for (const [name, ask] of questions) times.set(name, await typicalMs(ask));
  } finally {
    await matinee.stop();
  }
  return times;
}

const EXPORT = "/api/exports/events.csv?origin=demo,synthetic";

async function typicalMs(ask: () => Promise<void>) {
  const seen: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await ask();
    seen.push(performance.now() - startedAt);
  }
  return median(seen);
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

function figuresOf(seen: Map<number, Times>): Figure[] {
  const yardstick = seen.get(YARDSTICK);
  const figures: Figure[] = [];
  for (const [size, times] of seen) {
    for (const [name, value] of times) {
      figures.push({ name: `${name}, ${count(size)} events`, value, unit: "ms" });
      const before = yardstick?.get(name);
      if (size <= YARDSTICK || !before || name === "start of Matinee") continue;
      figures.push({
        name: `${name}, against ${count(YARDSTICK)}`,
        value: value / before,
        unit: "×",
        limit: { at: "most", value: MOST_SLOWER },
      });
    }
  }
  return figures;
}

function count(events: number) {
  return events.toLocaleString("en-GB");
}
