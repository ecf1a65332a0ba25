import { beforeEach, expect, test, vi } from "vitest";
import { createLink } from "@/lib/auth/links";
import { openSignIn } from "@/lib/auth/write";
import { CONSENT_VERSION } from "@/lib/circle/consent";
import { readChoices } from "@/lib/circle/read";
import { streamOwnData } from "@/lib/circle/stream";
import {
  eraseActs,
  eraseViewer,
  saveConsents,
  saveDemoMode,
  saveFace,
  saveRole,
} from "@/lib/circle/write";
import { pool } from "@/lib/db";
import { isDemoTurnedOff } from "@/lib/demo/read";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";

useTestDatabase();

beforeEach(async () => {
  await pool().query("delete from viewer");
  await pool().query("delete from setting");
});

test("the latest answer to each question is in force, and all of them are kept", async () => {
  const nora = await add("Nora", "friend");
  await saveConsents(nora, { helps_others: true, visible_by_name: true, research_export: false });
  await saveConsents(nora, { visible_by_name: false });
  const { answers, history } = await readChoices(nora);
  expect(answers).toEqual({ helps_others: true, visible_by_name: false, research_export: false });
  expect(history).toHaveLength(4);
  expect(history[0]).toMatchObject({ choice: "visible_by_name", granted: false });
});

test("who never answered has granted nothing", async () => {
  const { answers } = await readChoices(await add("Nora", "friend"));
  expect(Object.values(answers)).toEqual([false, false, false]);
});

test("an answer says which words it answered", async () => {
  await saveConsents(await add("Nora", "friend"), { helps_others: true });
  const { rows } = await pool().query("select version from consent");
  expect(rows).toEqual([{ version: CONSENT_VERSION }]);
});

test("the last host can neither be demoted nor erased; a demo host is no host in this", async () => {
  const olga = await add("Olga", "host");
  await add("Hana", "host", "demo");
  await expect(saveRole(olga, "friend")).rejects.toMatchObject({ outcome: "unprocessable" });
  await expect(eraseViewer(olga)).rejects.toMatchObject({ outcome: "unprocessable" });
});

test("a host who is demoted leaves no open link behind, and other hosts' links stay", async () => {
  const [olga, nora] = [await add("Olga", "host"), await add("Nora", "host")];
  const link = { baseUrl: "http://localhost", createdBy: nora };
  await createLink({ ...link, purpose: "invite", role: "host" });
  await createLink({ ...link, purpose: "reset", viewerId: olga });
  await createLink({ ...link, purpose: "invite", createdBy: olga, note: "of Olga" });
  await saveRole(nora, "researcher");
  const { rows } = await pool().query("select note from one_time_link where revoked_at is null");
  expect(rows).toEqual([{ note: "of Olga" }]);
});

test("of two hosts who demote each other at once one stays host", async () => {
  const [olga, nora] = [await add("Olga", "host"), await add("Nora", "host")];
  const outcomes = await Promise.allSettled([saveRole(olga, "friend"), saveRole(nora, "friend")]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { rows } = await pool().query(
    "select count(*)::int as hosts from viewer where role = 'host'",
  );
  expect(rows).toEqual([{ hosts: 1 }]);
});

test("a name is taken in whatever case, also by a demo friend", async () => {
  const nora = await add("Nora", "friend");
  await add("Ada", "friend", "demo");
  await expect(saveFace(nora, { name: "aDA", avatar: "fox" })).rejects.toMatchObject({
    outcome: "nameTaken",
  });
  await saveFace(nora, { name: "NORA", avatar: "owl" });
});

test("erasing an account leaves no row of it in any table", async () => {
  const nora = await addBusyFriend();
  await eraseViewer(nora);
  for (const table of await tablesOfViewers()) {
    const { rowCount } = await pool().query(`select 1 from "${table}" where viewer_id = $1`, [
      nora,
    ]);
    expect(rowCount, table).toBe(0);
  }
});

test("erasing what was done takes the histories brought into blends along", async () => {
  const nora = await addBusyFriend();
  await eraseActs(nora);
  const { rows } = await pool().query(
    `select (select count(*)::int from blend_friend) as friends, (select count(*)::int from blend_upload) as uploads,
       (select count(*)::int from blend_history) as names, (select count(*)::int from blend_vote) as votes,
       (select count(*)::int from wish) as wishes`,
  );
  expect(rows).toEqual([{ friends: 1, uploads: 0, names: 0, votes: 0, wishes: 0 }]);
});

test("the data a friend takes along has every table that knows viewers, without hashes", async () => {
  const nora = await addBusyFriend();
  let text = "";
  for await (const piece of streamOwnData(nora, new Date(0))) text += piece;
  const told = JSON.parse(text);
  expect(told.exportedAt).toBe("1970-01-01T00:00:00.000Z");
  expect(told.viewer).toEqual([expect.objectContaining({ name: "Nora" })]);
  for (const table of await tablesOfViewers()) expect(told[table], table).toHaveLength(1);
  expect(told.blend).toEqual([expect.objectContaining({ name: "Friday" })]);
  expect(text).not.toMatch(/passphrase_hash|token_hash|token_sealed/);
});

test("a download that nobody reads keeps no one else from the database, and is refused twice", async () => {
  const friends = await Promise.all(["Nora", "Olga"].map((name) => add(name, "friend")));
  const unread = friends.map((id) => streamOwnData(id, new Date(0)));
  for (const download of unread) await download.next();
  expect(pool().totalCount - pool().idleCount).toBe(0);
  await expect(streamOwnData(friends[0], new Date(0)).next()).rejects.toMatchObject({
    outcome: "tooMany",
  });
  for (const download of unread) await download.return(undefined);
  const again = streamOwnData(friends[0], new Date(0));
  expect((await again.next()).done).toBe(false);
  await endIdleReaders(); // as the database does after two minutes; this reader never hears of it
  const third = await vi.waitFor(async () => {
    const download = streamOwnData(friends[0], new Date(0));
    await download.next();
    return download;
  }, 10_000);
  await third.return(undefined);
});

async function endIdleReaders() {
  await pool().query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and state = 'idle in transaction'`,
  );
}

test("closing demo sign-in shows demo friends out and leaves the others in", async () => {
  const ada = await add("Ada", "friend", "demo");
  const nora = await add("Nora", "friend");
  await openSignIn(ada);
  await openSignIn(nora);
  await saveDemoMode(false);
  const { rows } = await pool().query("select viewer_id from sign_in where revoked_at is null");
  expect(rows).toEqual([{ viewer_id: nora }]);
  expect(await isDemoTurnedOff()).toBe(true);
  await saveDemoMode(true);
  expect(await isDemoTurnedOff()).toBe(false);
});

/** One row in every table that has a viewer_id: this must grow with the schema. */
async function addBusyFriend() {
  const nora = await add("Nora", "friend");
  await saveConsents(nora, { helps_others: true });
  await openSignIn(nora);
  await pool().query(
    `insert into one_time_link (purpose, token_hash, expires_at, viewer_id) values ('invite', gen_random_uuid()::text, now(), $1)`,
    [nora],
  );
  await pool().query(
    `insert into event (viewer_id, id, kind, weight, weights_version, occurred_at, sent_at, received_at, corrected_at)
     values ($1, gen_random_uuid(), 'search', 0, 1, now(), now(), now(), now())`,
    [nora],
  );
  await pool().query(
    `insert into delivery_count (viewer_id, day, tab_id, outcome, events)
     values ($1, now(), gen_random_uuid(), 'duplicate', 1)`,
    [nora],
  );
  await pool().query(
    `insert into ranking (id, viewer_id, policy, policy_version, weights_version, grid, rows)
     values (gen_random_uuid(), $1, 'p', '1', 1, '[]', '[]')`,
    [nora],
  );
  await pool().query("insert into wish (viewer_id, kind, name) values ($1, 'film', 'Amélie')", [
    nora,
  ]);
  await pool().query("insert into forecast (viewer_id, titles) values ($1, '[]')", [nora]);
  await pool().query(
    `with learnt as (insert into predictor (viewer_id, trained_at, catalogue_version, labels, report, model)
       values ($1, now(), '', 0, '{}', '') returning viewer_id)
     insert into prediction (viewer_id, title_id, chance) select viewer_id, 'faust', 0.5 from learnt`,
    [nora],
  );
  await pool().query(
    `with mine as (insert into blend (name, owner_id) values ('Friday', $1) returning id),
     joined as (insert into blend_friend (blend_id, viewer_id) select id, $1 from mine),
     brought as (insert into blend_upload (blend_id, viewer_id, accounts) select id, $1, '{}' from mine),
     voted as (insert into blend_vote (blend_id, viewer_id, title_id, is_for) select id, $1, 'sunrise', true from mine)
     insert into blend_history (blend_id, viewer_id, place, kind, name, viewings, episodes, seconds, is_listed)
     select id, $1, 0, 'film', 'Sunrise', 1, 0, 0, false from mine`,
    [nora],
  );
  await pool().query(
    `with connected as (
       insert into jellyfin_connection (viewer_id, address, server_id, server_name, user_id, user_name, device_id, token_sealed)
       values ($1, 'http://films.example', 's', 'Films', 'u', 'nora', 'd', 'sealed')),
     imported as (insert into jellyfin_import (viewer_id, state) values ($1, 'done'))
     insert into jellyfin_item (viewer_id, item_id, kind, name, result, members)
     values ($1, 'i', 'film', 'Sunrise', 'created', '{}')`,
    [nora],
  );
  return nora;
}

async function tablesOfViewers() {
  const { rows } = await pool().query<{ table_name: string }>(
    "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'viewer_id'",
  );
  return rows.map(({ table_name }) => table_name);
}

async function add(name: string, role: string, origin = "real") {
  const { rows } = await pool().query<{ id: ViewerId }>(
    `insert into viewer (name, avatar, role, origin, passphrase_hash) values ($1, 'fox', $2, $3, 'x') returning id`,
    [name, role, origin],
  );
  return rows[0].id;
}
