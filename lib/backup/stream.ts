import type pg from "pg";
import Cursor from "pg-cursor";
import { ARCHIVE_VERSION, type ArchiveLine, requireRestorable } from "@/lib/backup/archive";
import { pool } from "@/lib/db";

/** In an order that foreign keys allow; without log_version, because a restored log is another one. */
const TABLES = [
  "viewer",
  "consent",
  "sign_in",
  "one_time_link",
  "title",
  "weight_set",
  "policy",
  "setting",
  "event",
  "delivery_count",
  "forecast",
  "ranking",
  "erasure",
  "wider_source",
  "wider_title",
  "wider_name",
  "background_rating",
  "wider_likeness",
  "wish",
  "blend",
  "blend_friend",
  "blend_upload",
  "blend_history",
  "blend_evening",
  "blend_vote",
  "predictor",
  "prediction",
  "jellyfin_connection",
  "jellyfin_item",
  "jellyfin_import",
  "library_title",
] as const;
// columns that mean nothing in another cluster, and a key to somebody else's server, which no file should hold
const LEFT_OUT = ["xid", "log_xid", "log_seq", "token_sealed"];
const ROWS_AT_ONCE = 500;

/** Every row of every table as of one moment, as archive lines. */
export async function* dumpDatabase(matineeVersion: string): AsyncGenerator<ArchiveLine> {
  const client = await pool().connect();
  const counts: Record<string, number> = {};
  try {
    await client.query("begin isolation level repeatable read read only");
    yield {
      is: "header",
      archive: ARCHIVE_VERSION,
      matinee: matineeVersion,
      migrations: await appliedMigrations(client),
      madeAt: new Date().toISOString(),
    };
    for (const name of TABLES) {
      const columns = await storedColumns(client, name);
      yield { is: "table", name, columns };
      counts[name] = 0;
      for await (const rows of rowsOf(client, name, columns)) {
        counts[name] += rows.length;
        yield { is: "rows", rows };
      }
    }
    yield { is: "footer", rows: counts };
  } finally {
    await client.query("rollback").catch(() => undefined);
    client.release();
  }
}

/**
 * Replaces everything by the archive's content, or changes nothing; returns rows restored per table. What opened a door
 * when the backup was made may have been shut since, so sign-ins and unused links do not come back to life.
 */
export async function restoreDatabase(
  lines: AsyncIterable<ArchiveLine>,
): Promise<Record<string, number>> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    const counts = await applyLines(client, lines);
    for (const name of TABLES) await advanceSequences(client, name);
    await client.query("delete from sign_in");
    await client.query("delete from one_time_link where used_at is null");
    await client.query("update blend set token_hash = null");
    await client.query("commit");
    return counts;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

type RestoredTable = { name: string; columns: string[]; types: Map<string, string> };

async function applyLines(client: pg.PoolClient, lines: AsyncIterable<ArchiveLine>) {
  const counts: Record<string, number> = {};
  let table: RestoredTable | undefined;
  let expected: Record<string, number> | undefined;
  for await (const line of lines) {
    switch (line.is) {
      case "header":
        requireRestorable(line, await appliedMigrations(client));
        await client.query(`truncate ${TABLES.join(", ")} cascade`);
        break;
      case "table":
        table = await knownTable(client, line);
        counts[table.name] = 0;
        break;
      case "rows":
        if (!table) throw new Error("The backup has rows before it names their table.");
        await insertRows(client, table, line.rows);
        counts[table.name] += line.rows.length;
        break;
      case "file":
        break; // the command writes files
      case "footer":
        expected = line.rows;
    }
  }
  requireComplete(counts, expected);
  return counts;
}

function requireComplete(
  counts: Record<string, number>,
  expected: Record<string, number> | undefined,
) {
  if (!expected) throw new Error("The backup ends too early: its last line is missing.");
  for (const [name, wanted] of Object.entries(expected)) {
    if (counts[name] !== wanted) {
      throw new Error(
        `The backup promises ${wanted} rows of ${name} but holds ${counts[name] ?? 0}.`,
      );
    }
  }
}

async function knownTable(
  client: pg.PoolClient,
  { name, columns }: { name: string; columns: string[] },
) {
  if (!TABLES.some((known) => known === name))
    throw new Error(`The backup names an unknown table, ${name}.`);
  const types = await columnTypes(client, name);
  const unknown = columns.filter((column) => !types.has(column) || LEFT_OUT.includes(column));
  if (unknown.length > 0)
    throw new Error(`The backup's ${name} has unknown columns: ${unknown.join(", ")}.`);
  return { name, columns, types };
}

async function insertRows(
  client: pg.PoolClient,
  { name, columns, types }: RestoredTable,
  rows: (string | null)[][],
) {
  const quoted = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((_, index) => `$${index + 1}::text[]`).join(", ");
  const casts = columns.map((column) => `"${column}"::${types.get(column)}`).join(", ");
  await client.query(
    `insert into ${name} (${quoted}) select ${casts} from unnest(${values}) as given (${quoted})`,
    columns.map((_, index) => rows.map((row) => row[index])),
  );
}

async function appliedMigrations(client: pg.PoolClient) {
  const { rows } = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null order by 1",
  );
  return rows.map(({ name }) => name);
}

async function columnTypes(client: pg.PoolClient, table: string) {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

/** Columns whose values are data: neither generated, nor a key, nor bound to this cluster's transactions. */
async function storedColumns(client: pg.PoolClient, table: string) {
  return [...(await columnTypes(client, table)).keys()].filter((name) => !LEFT_OUT.includes(name));
}

async function* rowsOf(client: pg.PoolClient, table: string, columns: string[]) {
  const selected = columns.map((column) => `"${column}"::text`).join(", ");
  const order = table === "event" ? "order by seq" : "";
  const text = `select ${selected} from ${table} ${order}`;
  const cursor = client.query(new Cursor<(string | null)[]>(text, [], { rowMode: "array" }));
  for (;;) {
    const rows = await cursor.read(ROWS_AT_ONCE);
    if (rows.length === 0) return;
    yield rows;
  }
}

async function advanceSequences(client: pg.PoolClient, table: string) {
  const { rows } = await client.query<{ column: string; sequence: string }>(
    `select attname as column, pg_get_serial_sequence($1, attname) as sequence from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and pg_get_serial_sequence($1, attname) is not null`,
    [table],
  );
  for (const { column, sequence } of rows) {
    await client.query(
      `select setval($1, greatest((select coalesce(max("${column}"), 0) from ${table}), 0) + 1, false)`,
      [sequence],
    );
  }
}
