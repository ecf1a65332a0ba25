import pg from "pg";
import Cursor from "pg-cursor";
import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";

const ROWS_AT_ONCE = 500;

type Row = { row: unknown };

/** Everything stored about a viewer as one JSON document: a list for each table that knows viewers. */
export async function* streamOwnData(viewerId: ViewerId, exportedAt: Date) {
  const client = await pool().connect();
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    yield `{"exportedAt":${JSON.stringify(exportedAt)}`;
    for (const { table, column } of await readTables(client)) {
      // hashes are locks, not facts about a person
      const cursor = client.query(
        new Cursor<Row>(
          `select to_jsonb(t) - 'passphrase_hash' - 'token_hash' as row
           from ${pg.escapeIdentifier(table)} t where ${pg.escapeIdentifier(column)} = $1`,
          [viewerId],
        ),
      );
      yield `,\n${JSON.stringify(table)}:[`;
      yield* listed(cursor);
      yield "]";
    }
    yield "}\n";
  } finally {
    await client.query("rollback").catch(() => undefined);
    client.release();
  }
}

/** Asked of the database itself, so that a table added later cannot be forgotten here. */
async function readTables(client: pg.PoolClient) {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select 'viewer' as table, 'id' as column
     union all
     select table_name, column_name from information_schema.columns
     where table_schema = 'public' and column_name = 'viewer_id'`,
  );
  return rows;
}

async function* listed(cursor: Cursor<Row>) {
  let separator = "\n";
  for (;;) {
    const rows = await cursor.read(ROWS_AT_ONCE);
    if (rows.length === 0) return;
    yield separator + rows.map(({ row }) => JSON.stringify(row)).join(",\n");
    separator = ",\n";
  }
}
