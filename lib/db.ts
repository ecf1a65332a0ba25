import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import Cursor from "pg-cursor";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";

const POOL_SIZE = 20; // connections; the embedded Postgres allows 60 for web, worker and commands
const CONNECT_MILLISECONDS = 5_000;
const PART_ROWS = 500;

type Database = { pool: pg.Pool; prisma: PrismaClient };

// Next gives pages, routes and instrumentation their own copy of this module; one pool serves them all.
const slot = Symbol.for("matinee.database");
const shared = globalThis as { [slot]?: Database };

function open(): Database {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
  });
  pool.on("error", () => undefined); // an idle connection died with the database; the next query reconnects
  // nor may one that is lent out end the process: whoever has it hears of it from the next query
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function database() {
  shared[slot] ??= open();
  return shared[slot];
}

/** Raw SQL: the hot path, bulk rows, cursors. */
export function pool() {
  return database().pool;
}

/** All rows of a query, taken in parts: making thousands of rows at once would hold everybody else up. */
export async function readInParts<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const part of partsOf<Row>(text, values, PART_ROWS))
    for (const row of part) rows.push(row);
  return rows;
}

async function* partsOf<Row>(text: string, values: unknown[], partRows: number) {
  const client = await pool().connect();
  const cursor = client.query(new Cursor<Row>(text, values));
  try {
    for (;;) {
      const part = await cursor.read(partRows);
      yield part;
      if (part.length < partRows) return;
    }
  } finally {
    await cursor.close();
    client.release();
  }
}

/** A query that has an id; columns are those wanted of it. */
type WholeTable<Row> = {
  text: string;
  values?: unknown[];
  columns: readonly (keyof Row & string)[];
  partRows: number;
};

/**
 * All rows of a query, in the order of ids and as JSON has them, with times as text. Where all of a table is wanted this
 * takes a sixth to a third of the processor time that rows of single values take, here and in the database, which
 * asks for each value of a row how it is written, and for each column of a part once. Parts have some hundred
 * kilobytes: what makes and takes up more at once would hold everybody else up.
 */
export async function* partsByColumn<Row extends object>({
  text,
  values = [],
  columns,
  partRows,
}: WholeTable<Row>): AsyncGenerator<Row[]> {
  const lists = columns.map((column) => `json_agg("${column}" order by number) as "${column}"`);
  const json = `select ${lists.join(", ")}
     from (select entry.*, row_number() over (order by entry.id) - 1 as number from (${text}) entry) numbered
     group by number / ${partRows} order by number / ${partRows}`;
  for await (const parts of partsOf<Columns<Row>>(json, values, 1)) {
    for (const part of parts) yield rowsOf(part, columns);
  }
}

type Columns<Row> = { [Column in keyof Row]: Row[Column][] };

function rowsOf<Row extends object>(part: Columns<Row>, columns: readonly (keyof Row & string)[]) {
  const rows: Row[] = [];
  const empty = Object.fromEntries(columns.map((column) => [column, null])); // every column is set below
  // what JSON makes has room for all columns in itself, and so has whatever is made alike: else each would be two objects
  let last: Row = JSON.parse(JSON.stringify(empty));
  for (let at = 0; at < part[columns[0]].length; at++) {
    last = { ...last }; // made alike, which is sooner than column by column
    for (const column of columns) last[column] = part[column][at];
    rows.push(last);
  }
  return rows;
}

/**
 * Does several things as one, and after whoever else does something under the same name: what it reads is as
 * they left it.
 */
export async function inTurn<Answer>(
  name: string,
  act: (client: pg.PoolClient) => Promise<Answer>,
): Promise<Answer> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
    const answer = await act(client);
    await client.query("commit");
    return answer;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Prisma, on the same pool. */
export function db() {
  return database().prisma;
}

/** Ends every connection; for commands that must exit. */
export async function closeDatabase() {
  const open = shared[slot];
  shared[slot] = undefined;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}
