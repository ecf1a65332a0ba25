import pg from "pg";
import { demoCookie } from "./demo-cookie";
import { batchOf, insertRows, type World } from "./event-batch";
import { type Figure, median } from "./figure";
import { Poster } from "./poster";
import { quantile } from "./times";

const CONNECTIONS = 8;
const SIZES = [1, 20, 100, 500];
const ROUNDS = 5; // the ways take turns, so that a busy machine slows all of them
const ROUND_SECONDS = 2;
const WARM_UP_SECONDS = 3;
const PATIENT_CONNECTIONS = 4;
const PATIENT_SECONDS = 8;

type Place = { baseUrl: string; databaseUrl: string; cookie?: string };
type Rates = { route: number; insert: number; empty: number }; // requests or statements a second

/** `POST /api/events` beside two rulers: the same rows straight into the table, and a route that only asks who is there. */
export async function benchEvents({ baseUrl, databaseUrl, cookie }: Place): Promise<Figure[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  const asAda = cookie ?? (await demoCookie(baseUrl, "Ada"));
  const poster = new Poster(baseUrl, CONNECTIONS, asAda);
  const patient = new Poster(baseUrl, PATIENT_CONNECTIONS, asAda);
  try {
    const world = await readWorld(pool, baseUrl, asAda);
    const figures: Figure[] = [];
    for (const size of SIZES)
      figures.push(...figuresOf(size, await ratesOf({ pool, poster, world, size })));
    return [...figures, ...(await patienceOf(patient, world))];
  } finally {
    poster.close();
    patient.close();
    await pool.end();
  }
}

type Contest = { pool: pg.Pool; poster: Poster; world: World; size: number };

async function ratesOf({ pool, poster, world, size }: Contest): Promise<Rates> {
  const ways = {
    route: () => poster.post(batchOf(world, size)),
    insert: () => insertRows(pool, world, size),
    empty: () => poster.knock(),
  };
  for (const way of Object.values(ways)) await rate(way, WARM_UP_SECONDS);
  const seen = { route: [0], insert: [0], empty: [0] };
  for (let round = 0; round < ROUNDS; round += 1) {
    seen.route[round] = await rate(ways.route, ROUND_SECONDS);
    seen.insert[round] = await rate(ways.insert, ROUND_SECONDS);
    seen.empty[round] = await rate(ways.empty, ROUND_SECONDS);
  }
  return { route: median(seen.route), insert: median(seen.insert), empty: median(seen.empty) };
}

const limits: Record<number, { rate?: number; ofLimit?: number; ofEmpty?: number }> = {
  20: { rate: 2_500, ofEmpty: 0.6 },
  100: { rate: 8_000, ofLimit: 0.45 },
};

function figuresOf(size: number, { route, insert, empty }: Rates): Figure[] {
  const least = (value?: number) => value && { at: "least" as const, value };
  const { rate, ofLimit, ofEmpty } = limits[size] ?? {};
  const name = `batches of ${size}`;
  return [
    {
      name: `POST /api/events, ${name}`,
      value: route * size,
      unit: "events/s",
      limit: least(rate) || undefined,
    },
    {
      name: `${name}: the same rows straight into the table`,
      value: insert * size,
      unit: "events/s",
    },
    {
      name: `${name}: of that limit`,
      value: route / insert,
      unit: "",
      limit: least(ofLimit) || undefined,
    },
    { name: `${name}: requests a second of an empty route`, value: empty, unit: "requests/s" },
    {
      name: `${name}: of those`,
      value: route / empty,
      unit: "",
      limit: least(ofEmpty) || undefined,
    },
  ];
}

/** How long a batch of 20 waits to be accepted while four browsers send one after the other. */
async function patienceOf(poster: Poster, world: World): Promise<Figure[]> {
  const times: number[] = [];
  const send = async () => {
    const body = batchOf(world, 20);
    const startedAt = performance.now();
    await poster.post(body);
    times.push(performance.now() - startedAt);
  };
  await rate(send, PATIENT_SECONDS, PATIENT_CONNECTIONS);
  return [
    {
      name: "accepting a batch of 20, 4 connections, p50",
      value: quantile(times, 0.5),
      unit: "ms",
    },
    {
      name: "accepting a batch of 20, 4 connections, p99",
      value: quantile(times, 0.99),
      unit: "ms",
      limit: { at: "most", value: 100 },
    },
  ];
}

/** How often a second something is done when as many as there are connections do it at once. */
async function rate(act: () => Promise<void>, seconds: number, connections = CONNECTIONS) {
  const startedAt = performance.now();
  let done = 0;
  const worker = async () => {
    while (performance.now() - startedAt < seconds * 1000) {
      await act();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return done / ((performance.now() - startedAt) / 1000);
}

async function readWorld(pool: pg.Pool, baseUrl: string, cookie: string): Promise<World> {
  const titles = await pool.query<{ id: string }>("select id from title order by id limit 50");
  const viewer = await pool.query<{ id: string }>("select id from viewer where name = 'Bruno'");
  const answer = await fetch(`${baseUrl}/api/home`, { headers: { cookie } });
  const page: { rankingId: string; rows: { titles: { id: string }[] }[] } = await answer.json();
  const placements = page.rows.slice(0, 2).flatMap(({ titles }, row) =>
    titles.map(({ id }, position) => ({
      titleId: id,
      place: { rankingId: page.rankingId, row, position },
    })),
  );
  return { titles: titles.rows.map(({ id }) => id), viewerId: viewer.rows[0].id, placements };
}
