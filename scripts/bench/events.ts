import { randomUUID } from "node:crypto";
import pg from "pg";
import { demoCookie } from "./demo-cookie";
import { type Figure, median } from "./figure";
import { Poster } from "./poster";

const CONNECTIONS = 8;
const BATCH = 20; // events in a request, rows in a statement
const ROUNDS = 5; // the ways take turns, so that a busy machine slows all of them
const ROUND_SECONDS = 3;
const WARM_UP_SECONDS = 3;
const LEAST_SHARE = 0.15; // of the straight insert, which parses, checks and authenticates nothing

type Place = { baseUrl: string; databaseUrl: string; cookie?: string };

/** Events a second through the route, against the same rows by multi-row insert in the same run. */
export async function benchEvents({ baseUrl, databaseUrl, cookie }: Place): Promise<Figure[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  const poster = new Poster(baseUrl, CONNECTIONS, cookie ?? (await demoCookie(baseUrl, "Ada")));
  try {
    const { titles, viewerId } = await readWorld(pool);
    const ways = {
      route: () => poster.post(batchOf(titles, BATCH)),
      empty: () => poster.post(batchOf(titles, 0)),
      insert: () => insertRows(pool, titles, viewerId),
    };
    for (const way of Object.values(ways)) await rate(way, WARM_UP_SECONDS);
    const rates = { route: [0], empty: [0], insert: [0] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.route[round] = (await rate(ways.route, ROUND_SECONDS)) * BATCH;
      rates.insert[round] = (await rate(ways.insert, ROUND_SECONDS)) * BATCH;
      rates.empty[round] = await rate(ways.empty, ROUND_SECONDS);
    }
    return figures(median(rates.route), median(rates.insert), median(rates.empty));
  } finally {
    poster.close();
    await pool.end();
  }
}

function figures(route: number, insert: number, empty: number): Figure[] {
  return [
    {
      name: "POST /api/events, batches of 20, 8 connections",
      value: route,
      unit: "events/s",
    },
    { name: "the same rows, multi-row insert through pg", value: insert, unit: "events/s" },
    {
      name: "route ÷ insert",
      value: route / insert,
      unit: "",
      limit: { at: "least", value: LEAST_SHARE },
    },
    { name: "POST /api/events without events", value: empty, unit: "requests/s" },
    { name: "requests of 20 ÷ requests of none", value: route / BATCH / empty, unit: "" },
  ];
}

/** How often a second something is done when as many as there are connections do it at once. */
async function rate(act: () => Promise<void>, seconds: number) {
  const startedAt = performance.now();
  let done = 0;
  const worker = async () => {
    while (performance.now() - startedAt < seconds * 1000) {
      await act();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return done / ((performance.now() - startedAt) / 1000);
}

function batchOf(titles: string[], length: number) {
  const at = new Date().toISOString();
  const viewingId = randomUUID();
  const events = Array.from({ length }, (_, index) => ({
    id: randomUUID(),
    kind: index % 2 === 0 ? "click" : "progress",
    titleId: titles[index % titles.length],
    occurredAt: at,
    viewingId,
    visitId: viewingId,
    tabId: viewingId,
    seq: index,
    ...(index % 2 === 1 && { position: index, duration: 20, played: [[0, index]] }),
  }));
  return JSON.stringify({ sentAt: at, events });
}

const COLUMNS = `viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at, received_at,
  corrected_at, viewing_id, visit_id, tab_id, tab_seq, detail`;

async function insertRows(pool: pg.Pool, titles: string[], viewerId: string) {
  const at = new Date().toISOString();
  const viewingId = randomUUID();
  const rows = Array.from({ length: BATCH }, (_, index) => [
    viewerId,
    randomUUID(),
    index % 2 === 0 ? "click" : "progress",
    titles[index % titles.length],
    index % 2 === 0 ? 1 : 0,
    1,
    ...[at, at, at, at],
    ...[viewingId, viewingId, viewingId],
    index,
    index % 2 === 0
      ? "{}"
      : JSON.stringify({ position: index, duration: 20, played: [[0, index]] }),
  ]);
  const width = rows[0].length;
  const tuples = rows.map(
    (row, line) => `(${row.map((_, column) => `$${line * width + column + 1}`).join(", ")})`,
  );
  await pool.query(`insert into event (${COLUMNS}) values ${tuples.join(", ")}`, rows.flat());
}

async function readWorld(pool: pg.Pool) {
  const titles = await pool.query<{ id: string }>("select id from title order by id limit 50");
  const viewer = await pool.query<{ id: string }>("select id from viewer where name = 'Bruno'");
  return { titles: titles.rows.map(({ id }) => id), viewerId: viewer.rows[0].id };
}
