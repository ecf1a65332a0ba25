import { randomBytes } from "node:crypto";
import type pg from "pg";
import { pool } from "@/lib/db";
import type { Origin } from "@/lib/exports/origins";
import { pseudonym, pseudonymKey } from "@/lib/exports/pseudonym";
import type { ExportChoice } from "@/lib/exports/schema";

export type ExportedViewer = { pseudonym: string; origin: string };

/** Whose acts may leave: by origin, and of real viewers only those whose latest answer is yes. */
const MAY_LEAVE = `(v.origin <> 'real' or (
  select granted from consent c where c.viewer_id = v.id and c.choice = 'research_export'
  order by c.id desc limit 1) is true)`;

/** Everyone an export covers, by stored id. */
export async function readExportedViewers(
  client: Pick<pg.Client, "query"> | pg.Pool,
  { origin }: Pick<ExportChoice, "origin">,
  secret: string,
): Promise<Map<string, ExportedViewer>> {
  const key = pseudonymKey(secret, await readExportKey());
  const { rows } = await client.query<{ id: string; origin: string }>(
    `select v.id, v.origin from viewer v where v.origin = any($1) and ${MAY_LEAVE} order by v.id`,
    [origin],
  );
  return new Map(
    rows.map((viewer) => [
      viewer.id,
      { pseudonym: pseudonym(viewer.id, key), origin: viewer.origin },
    ]),
  );
}

/** The same rule for what a researcher sees without an export. */
export function readShowableViewers(origin: Origin[], secret: string) {
  return readExportedViewers(pool(), { origin }, secret);
}

/** The random half of the pseudonym key, made at the first export. */
async function readExportKey(): Promise<string> {
  const { rows } = await pool().query<{ key: string }>(
    `with made as (
       insert into setting (key, value) values ('exportKey', to_jsonb($1::text))
       on conflict (key) do nothing returning value
     )
     select coalesce((select value from made), (select value from setting where key = 'exportKey')) #>> '{}' as key`,
    [randomBytes(32).toString("hex")],
  );
  const [{ key }] = rows;
  return key ?? readExportKey(); // another process made it between the two looks
}

/** Versions a reader needs to interpret what was exported. */
export async function readVersions(client: pg.Client) {
  const { rows } = await client.query<{ weights: number[]; policies: string[] }>(
    `select array(select version from weight_set order by 1) as weights,
      array(select distinct policy || ' ' || policy_version from ranking order by 1) as policies`,
  );
  return rows[0];
}

export type LogSummary = {
  kinds: { kind: string; events: number }[];
  origins: { origin: string; viewers: number; exported: number; events: number }[];
  firstAt: Date | null;
  lastAt: Date | null;
  misplaced: number; // events whose placement was wrong or foreign, and so taken away
};

/** What the log holds, for the page that exports it. */
export async function readLogSummary(): Promise<LogSummary> {
  const [kinds, origins, span] = await Promise.all([
    pool().query<LogSummary["kinds"][number]>(
      "select kind, count(*)::int as events from event group by kind order by 2 desc, 1",
    ),
    pool().query<LogSummary["origins"][number]>(
      `select v.origin, count(*)::int as viewers, (count(*) filter (where ${MAY_LEAVE}))::int as exported,
        coalesce(sum(l.events), 0)::int as events
      from viewer v
      left join (select viewer_id, count(*) as events from event group by 1) l on l.viewer_id = v.id
      group by v.origin order by array_position(array['real', 'demo', 'synthetic', 'imported'], v.origin)`,
    ),
    pool().query<Pick<LogSummary, "firstAt" | "lastAt" | "misplaced">>(
      `select min(corrected_at) as "firstAt", max(corrected_at) as "lastAt",
        (count(*) filter (where placement_fault))::int as misplaced from event`,
    ),
  ]);
  return { kinds: kinds.rows, origins: origins.rows, ...span.rows[0] };
}
