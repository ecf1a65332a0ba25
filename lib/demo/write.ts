import type { PoolClient } from "pg";
import { tellSignInsEnded } from "@/lib/auth/write";
import { CONSENT_VERSION } from "@/lib/circle/consent";
import { pool } from "@/lib/db";
import type { CastMember } from "@/lib/demo/cast";
import type { HistoryEvent } from "@/lib/demo/history";
import type { DemoAudienceState } from "@/lib/demo/read";

export type ToldHistory = { member: CastMember; events: HistoryEvent[] };

/** Puts the demo audience and its history in place of whatever they did before; ids and sign-ins stay. */
export async function saveAudience(audience: ToldHistory[]) {
  await inTransaction(async (client) => {
    const ids = audience.map(({ member }) => member.id);
    await client.query(
      "delete from viewer where origin in ('demo', 'synthetic') and not id = any($1)",
      [ids],
    );
    await client.query("delete from event where viewer_id = any($1)", [ids]);
    await client.query("delete from ranking where viewer_id = any($1)", [ids]);
    await client.query("delete from predictor where viewer_id = any($1)", [ids]);
    await client.query("delete from forecast where viewer_id = any($1)", [ids]);
    await client.query("delete from delivery_count where viewer_id = any($1)", [ids]);
    await client.query("delete from consent where viewer_id = any($1)", [ids]);
    await insertViewers(
      client,
      audience.map(({ member }) => member),
    );
    await insertEvents(client, audience);
    await remember(client, "present");
  });
}

/** Deletes the demo audience with all it did, and remembers that it is not wanted. */
export async function deleteAudience() {
  await inTransaction(async (client) => {
    await client.query(
      "delete from ranking where viewer_id in (select id from viewer where origin in ('demo', 'synthetic'))",
    );
    await client.query("delete from viewer where origin in ('demo', 'synthetic')");
    await remember(client, "removed");
    await tellSignInsEnded(client);
  });
}

/** A name that somebody real has already is marked, so that nobody is taken for somebody else. */
async function insertViewers(client: PoolClient, members: CastMember[]) {
  await client.query(
    `insert into viewer (id, name, avatar, origin, role)
     select m.id, case when exists (select from viewer v where v.origin = 'real' and lower(v.name) = lower(m.name))
       then m.name || ' (demo)' else m.name end, m.avatar, m.origin, m.role
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as m (id, name, avatar, origin, role)
     on conflict (id) do update set name = excluded.name, avatar = excluded.avatar, role = excluded.role,
       logging_paused = false, maturity_limit = null, maturity_ceiling = null, playback = '{}'`,
    [
      members.map(({ id }) => id),
      members.map(({ name }) => name),
      members.map(({ avatar }) => avatar),
      members.map(({ origin }) => origin),
      members.map(({ role }) => role),
    ],
  );
  await client.query(
    `insert into consent (viewer_id, choice, version, granted)
     select v.id, c.choice, $2, c.choice <> 'visible_by_name' or v.origin = 'demo'
     from viewer v cross join (values ('research_export'), ('helps_others'), ('visible_by_name')) c (choice)
     where v.id = any($1)`,
    [members.map(({ id }) => id), CONSENT_VERSION],
  );
}

async function insertEvents(client: PoolClient, audience: ToldHistory[]) {
  const events = audience
    .flatMap(({ member, events }) => events.map((event) => ({ ...event, viewerId: member.id })))
    .sort((a, b) => b.secondsAgo - a.secondsAgo); // the log grows in the order of time
  await client.query(
    `insert into event (viewer_id, id, kind, title_id, weight, weights_version, occurred_at, sent_at,
       received_at, corrected_at, viewing_id, visit_id, tab_id, tab_seq, detail)
     select e.viewer_id, e.id, e.kind, e.title_id,
       case e.kind when 'click' then w.click when 'play' then w.play when 'skip' then w.skip
         when 'complete' then w.complete when 'close' then w.close else 0 end,
       w.version, t.at, t.at + interval '2 seconds', t.at + interval '2 seconds', t.at,
       e.viewing_id, e.visit_id, e.tab_id, e.tab_seq, e.detail
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::int[],
         $9::float8[], $10::jsonb[]) with ordinality
       as e (viewer_id, id, kind, title_id, viewing_id, visit_id, tab_id, tab_seq, seconds_ago, detail, place)
     cross join lateral (select now() - make_interval(secs => e.seconds_ago) as at) t
     cross join (select * from weight_set order by version desc limit 1) w
     order by e.place`,
    [
      events.map(({ viewerId }) => viewerId),
      events.map(({ id }) => id),
      events.map(({ kind }) => kind),
      events.map(({ titleId }) => titleId),
      events.map(({ viewingId }) => viewingId),
      events.map(({ visitId }) => visitId),
      events.map(({ tabId }) => tabId),
      events.map(({ tabSeq }) => tabSeq),
      events.map(({ secondsAgo }) => secondsAgo),
      events.map(({ detail }) => JSON.stringify(detail)),
    ],
  );
}

async function remember(client: PoolClient, state: DemoAudienceState) {
  await client.query(
    `insert into setting (key, value) values ('demo-audience', to_jsonb($1::text))
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [state],
  );
}

async function inTransaction(act: (client: PoolClient) => Promise<void>) {
  const client = await pool().connect();
  try {
    await client.query("begin");
    await act(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
