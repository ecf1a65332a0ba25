import { rmSync } from "node:fs";
import path from "node:path";
import { pool } from "@/lib/db";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";
import { eventColumns, type MadeEvent, writeEventFile } from "./event-file";

const BATCH = 500_000; // events copied at once

/**
 * A log of which each event makes one preference: a viewing with one act, whose kind says how strong it is
 * (half a star to two: click, to three: play, to four: skip, above: complete). Indexes but the one that readers of the
 * log walk along are left out, to be done sooner; nothing that starts an engine asks for them. The folder is one that
 * Postgres can read.
 */
export async function addLog(world: PreferenceTable, folder: string) {
  await prepare(world);
  const file = path.join(folder, "events.binary");
  const { starts, helping } = world;
  const now = Date.now();
  for (let viewer = 0, from = 0; viewer < helping.length; viewer++) {
    const many = starts[viewer + 1] - starts[from];
    if (many < BATCH && viewer + 1 < helping.length) continue;
    writeEventFile(file, eventsOf(world, { from, to: viewer + 1, now }), many);
    await pool().query(`copy event (${eventColumns}) from '${file}' (format binary)`);
    from = viewer + 1;
  }
  rmSync(file);
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

type Stretch = { from: number; to: number; now: number };

function* eventsOf(world: PreferenceTable, { from, to, now }: Stretch): Generator<MadeEvent> {
  for (let viewer = from; viewer < to; viewer++) {
    for (let p = world.starts[viewer]; p < world.starts[viewer + 1]; p++) {
      const title = world.ids[p];
      const seconds = (viewer * 7_919 + title * 104_729) % MONTH;
      yield { viewer, title, kind: kindOf(world.values[p]), at: now - seconds * 1_000 };
    }
  }
}

const MONTH = 30 * 86_400; // seconds

function kindOf(stars: number) {
  if (stars <= 2) return "click";
  if (stars <= 3) return "play";
  return stars <= 4 ? "skip" : "complete";
}
