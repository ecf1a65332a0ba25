import { expect, test } from "vitest";
import { type ArchiveLine, damagedFile } from "@/lib/backup/archive";
import { dumpDatabase, restoreDatabase } from "@/lib/backup/stream";
import { pool } from "@/lib/db";
import { useTestDatabase } from "@/scripts/database/test-database";

useTestDatabase();

const VIEWER = "0190a8c2-0000-7000-8000-000000000001";
const EVENT = "0190a8c2-0000-7000-8000-000000000002";

async function dump() {
  const lines: ArchiveLine[] = [];
  for await (const line of dumpDatabase("1.0.0")) lines.push(line);
  return lines;
}

async function* replay(lines: ArchiveLine[]) {
  yield* lines;
}

async function content() {
  const lines = await dump();
  return lines.map((line) => (line.is === "header" ? { ...line, madeAt: "" } : line));
}

test("a restore brings back every row as it was", async () => {
  await pool().query(
    `insert into viewer (id, name, avatar, origin) values ($1, 'Zoë "Ü" \\ O''Hara', 'moon', 'real')`,
    [VIEWER],
  );
  await pool().query(
    `insert into title (id, slug, title, year, directors, media) values
       ('a', 'a', 'A, "B"', 1920, '{"F. W. Murnau","a,b"}', '{"x": [1, null, "ü"]}')`,
  );
  await pool().query(
    `insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at,
       received_at, corrected_at, detail)
     values ($1, $2, 'click', 'a', 1, 1, now(), now(), now(), now(), '{"a": 1.5}')`,
    [VIEWER, EVENT],
  );
  const before = await content();
  const lines = await dump();
  await pool().query("delete from viewer");
  await pool().query("delete from title");

  const counts = await restoreDatabase(replay(lines));

  expect(counts).toMatchObject({ viewer: 1, title: 1, event: 1, weight_set: 1 });
  expect(await content()).toEqual(before);
});

test("a restore opens no door: sign-ins and unused links stay shut, used ones are remembered", async () => {
  await pool().query("insert into sign_in (id, viewer_id, expires_at) values ($1, $2, $3)", [
    EVENT,
    VIEWER,
    "2100-01-01",
  ]);
  await pool().query(
    `insert into one_time_link (purpose, token_hash, expires_at, used_at)
     values ('invite', 'open', '2100-01-01', null), ('invite', 'used', '2100-01-01', now())`,
  );
  const counts = await restoreDatabase(replay(await dump()));
  expect(counts).toMatchObject({ sign_in: 1, one_time_link: 2 });
  expect((await pool().query("select 1 from sign_in")).rows).toEqual([]);
  const links = await pool().query("select token_hash as hash from one_time_link");
  expect(links.rows).toEqual([{ hash: "used" }]);
});

test("events that come after a restore are numbered after those restored", async () => {
  await restoreDatabase(replay(await dump()));
  await pool().query(
    `insert into event (viewer_id, id, kind, weight, weights_version, occurred_at, sent_at, received_at, corrected_at)
     values ($1, gen_random_uuid(), 'search', 0, 1, now(), now(), now(), now())`,
    [VIEWER],
  );
  const { rows } = await pool().query(
    "select count(distinct seq)::int as seqs, count(*)::int as events from event",
  );
  expect(rows[0].seqs).toBe(rows[0].events);
});

test("a backup cut short changes nothing", async () => {
  const before = await content();
  const cut = (await dump()).slice(0, -1);
  await expect(restoreDatabase(replay(cut))).rejects.toThrow("ends too early");
  expect(await content()).toEqual(before);
});

test("a file that cannot be unpacked to its end changes nothing", async () => {
  const before = await content();
  const lines = await dump();
  async function* torn() {
    yield* lines.slice(0, -2);
    throw damagedFile(new Error("unexpected end of file"));
  }
  await expect(restoreDatabase(torn())).rejects.toThrow("The backup is damaged");
  expect(await content()).toEqual(before);
});

test("a backup of a newer Matinee is refused and changes nothing", async () => {
  const before = await content();
  const [header, ...rest] = await dump();
  const newer = { ...header, migrations: ["20990101000000_future"] } as ArchiveLine;
  await expect(restoreDatabase(replay([newer, ...rest]))).rejects.toThrow("newer Matinee");
  expect(await content()).toEqual(before);
});

test("every table of the database is in the backup but the one that says which log this is", async () => {
  const { rows } = await pool().query<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename not in ('_prisma_migrations', 'log_version')`,
  );
  const dumped = (await dump()).flatMap((line) => (line.is === "table" ? [line.name] : []));
  expect(rows.map(({ name }) => name).sort()).toEqual([...dumped].sort());
});
