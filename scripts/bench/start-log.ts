import { pool } from "@/lib/db";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";

const BATCH = 200_000; // events in a statement

/**
 * A log of which each event makes one preference: a viewing with one act, whose kind says how strong it is
 * (half a star to two: click, to three: play, to four: skip, above: complete). Indexes but the one that readers of the
 * log walk along are left out, to be done sooner; nothing that starts an engine asks for them.
 */
export async function addLog(world: PreferenceTable) {
  await prepare(world);
  const { starts, ids, values, helping } = world;
  for (let viewer = 0, from = 0; viewer < helping.length; viewer++) {
    const to = starts[viewer + 1];
    if (to - from < BATCH && viewer + 1 < helping.length) continue;
    const viewers = new Array<number>(to - from);
    for (let v = viewer; v >= 0 && starts[v + 1] > from; v--) {
      viewers.fill(v, Math.max(0, starts[v] - from), starts[v + 1] - from);
    }
    await insert(
      viewers,
      Array.from(ids.subarray(from, to)),
      Array.from(values.subarray(from, to)),
    );
    from = to;
  }
  await pool().query("create index event_xid_seq_idx on event (xid, seq)");
  await pool().query("vacuum analyze event");
}

async function prepare({ titles, helping }: PreferenceTable) {
  await pool().query(
    `insert into viewer (id, name, avatar, origin) select ${viewerId("n")}, 'Viewer ' || n, 'fox', 'synthetic'
     from generate_series(0, $1) n`,
    [helping.length - 1],
  );
  await pool().query(
    `insert into consent (viewer_id, choice, version, granted)
     select id, choice, 1, true from viewer, unnest(array['helps_others', 'research_export']) choice`,
  );
  await pool().query(
    `insert into title (id, slug, title, year, directors, "cast", genres, countries, tags, media)
     select 'title-' || n, 'title-' || n, 'Title ' || n, 1900 + n % 120, array['Director ' || n % 800], array['Actor ' || n % 2000],
       array['Genre ' || n % 20], array['Country ' || n % 30], array['tag ' || n % 200, 'tag ' || n % 199, 'tag ' || n % 77], '{}'
     from generate_series(0, $1) n`,
    [titles - 1],
  );
  for (const index of ["event_seq_idx", "event_xid_seq_idx", "event_viewer_id_corrected_at_idx"]) {
    await pool().query(`drop index ${index}`);
  }
  await pool().query("drop index event_title_id_idx, event_received_at_idx");
  await pool().query(
    "alter table event drop constraint event_pkey, drop constraint event_viewer_id_fkey",
  );
  await pool().query("alter table event set unlogged");
}

function viewerId(n: string) {
  return `('00000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
}

async function insert(viewers: number[], titles: number[], stars: number[]) {
  await pool().query(
    `insert into event (viewer_id, id, kind, title_id, viewing_id, weight, weights_version, occurred_at, sent_at,
       received_at, corrected_at)
     select ${viewerId("viewer")}, (name || repeat('e', 16))::uuid,
       case when stars <= 2 then 'click' when stars <= 3 then 'play' when stars <= 4 then 'skip' else 'complete' end,
       'title-' || title, (name || repeat('f', 16))::uuid, 1, 1, at, at, at, at
     from unnest($1::int[], $2::int[], $3::float8[]) as preference (viewer, title, stars),
       lateral (select now() - (viewer * 7919 + title * 104729::bigint) % 2592000 * interval '1 s' as at) t,
       lateral (select lpad(to_hex(viewer), 8, '0') || lpad(to_hex(title), 8, '0') as name) named`,
    [viewers, titles, stars],
  );
}
