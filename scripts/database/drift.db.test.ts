import pg from "pg";
import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { openSchemaEngine, sqlOfSchema } from "./schema-engine";
import { useTestDatabase } from "./test-database";

useTestDatabase();

const COLUMNS = `
  select table_name as table, column_name as column, data_type as type, is_nullable as nullable
  from information_schema.columns
  where table_schema = $1 and table_name <> '_prisma_migrations' and is_generated = 'NEVER'
  order by 1, 2`;
const INDEXES = `
  select tablename as table, indexname as name, replace(indexdef, $1 || '.', '') as definition
  from pg_indexes where schemaname = $1 and tablename <> '_prisma_migrations' order by 1, 2`;

/** Made by hand in migrations, as Prisma's schema cannot say them. */
const BY_HAND = [
  "viewer_name_in_circle",
  "jellyfin_item_collections",
  /^title_search_/,
  "wider_name_alike",
  "wider_title_rating_count",
];

test("the migrations make what schema.prisma says", async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const script = await sqlOfSchema(await openSchemaEngine(pool()));
  await client.query('create schema "wanted"');
  await client.query("set search_path to wanted");
  await client.query(script.replaceAll('"public"', '"wanted"'));
  await client.query("set search_path to public");
  const made = await client.query(COLUMNS, ["public"]);
  const wanted = await client.query(COLUMNS, ["wanted"]);
  const madeIndexes = await client.query(INDEXES, ["public"]);
  const wantedIndexes = await client.query(INDEXES, ["wanted"]);
  await client.end();

  expect(made.rows).toEqual(wanted.rows);
  const isByHand = (name: string) => BY_HAND.some((known) => name.match(known));
  expect(madeIndexes.rows.filter(({ name }) => !isByHand(name))).toEqual(wantedIndexes.rows);
});
