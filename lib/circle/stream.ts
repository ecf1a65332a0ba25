import pg from "pg";
import Cursor from "pg-cursor";
import { env } from "@/lib/env";
import { Seats } from "@/lib/seats";
import type { ViewerId } from "@/lib/session";

const ROWS_AT_ONCE = 500;

const seats = new Seats({
  ofOne: 1,
  inAll: 8,
  refusal: "This is being downloaded already; try again when that has finished.",
});

type Row = { row: unknown };

/** Everything stored about a viewer as one JSON document: a list for each table that knows viewers. */
export async function* streamOwnData(viewerId: ViewerId, exportedAt: Date): AsyncGenerator<Buffer> {
  const giveSeatBack = seats.take(viewerId);
  // not from the pool: whoever reads slowly would keep it from all the others
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 120_000,
  });
  client.on("error", () => undefined); // the query under way tells
  client.once("end", giveSeatBack); // also when the database gave up on the reader
  try {
    await client.connect();
    for await (const piece of tellAll(client, viewerId, exportedAt)) yield Buffer.from(piece);
  } finally {
    giveSeatBack(); // also when there was no connection to end
    await client.end().catch(() => undefined);
  }
}

async function* tellAll(client: pg.Client, viewerId: ViewerId, exportedAt: Date) {
  await client.query("begin transaction isolation level repeatable read read only");
  yield `{"exportedAt":${JSON.stringify(exportedAt)}`;
  for (const { table, columns, blend } of await readTables(client)) {
    // hashes are locks, not facts about a person
    const cursor = client.query(
      new Cursor<Row>(
        `select to_jsonb(t) - 'passphrase_hash' - 'token_hash' - 'token_sealed' as row
         from ${pg.escapeIdentifier(table)} t
         where $1::uuid in (${columns.map(pg.escapeIdentifier).join(", ")}) ${blend ? withoutDeleted(blend) : ""}`,
        [viewerId],
      ),
    );
    yield `,\n${JSON.stringify(table)}:[`;
    yield* listed(cursor);
    yield "]";
  }
  yield "}\n";
}

type OwnTable = { table: string; columns: string[]; blend: "id" | "blend_id" | null };

/** Asked of the database itself, so that a table added later cannot be forgotten here. */
async function readTables(client: pg.Client) {
  const { rows } = await client.query<OwnTable>(
    `select 'viewer' as table, array['id'] as columns, null as blend
     union all
     select table_name, array_agg(column_name::text) filter (where column_name = any($1)),
       case when table_name = 'blend' then 'id' else max(column_name) filter (where column_name = 'blend_id') end
     from information_schema.columns where table_schema = 'public'
     group by table_name having bool_or(column_name = any($1))`,
    [["viewer_id", "author_id", "created_by", "owner_id"]],
  );
  return rows;
}

/** A blend that its owner deleted is gone for everybody, although it may be taken back for some seconds. */
function withoutDeleted(blend: "id" | "blend_id") {
  return `and t.${blend} not in (select id from blend where deleted_at is not null)`;
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
