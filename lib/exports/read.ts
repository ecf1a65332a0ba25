import { randomBytes } from "node:crypto";
import type pg from "pg";
import { pool } from "@/lib/db";
import type { EventWeights } from "@/lib/events/kinds";
import { WEIGHT_COLUMNS } from "@/lib/events/read";
import { COVERED } from "@/lib/exports/datasets/event-source";
import { FOLDED } from "@/lib/exports/datasets/preferences";
import type { LogView } from "@/lib/exports/log-view";
import type { Origin } from "@/lib/exports/origins";
import { pseudonym, pseudonymKey } from "@/lib/exports/pseudonym";
import type { ExportChoice } from "@/lib/exports/schema";
import { SHARES } from "@/lib/exports/split";

export type ExportedViewer = { pseudonym: string; origin: string };

/** Whose acts may leave: by origin, and of real viewers only those whose latest answer is yes. */
const MAY_LEAVE = `(v.origin <> 'real' or (
  select granted from consent c where c.viewer_id = v.id and c.choice = 'research_export'
  order by c.id desc limit 1) is true)`;

/** Everyone an export covers, by stored id, in an order that only the pseudonyms decide. */
export async function readExportedViewers(
  client: Pick<pg.Client, "query"> | pg.Pool,
  { origin, project = null }: { origin: Origin[]; project?: string | null },
  secret: string,
): Promise<Map<string, ExportedViewer>> {
  const key = await readPseudonymKey(secret, project);
  const { rows } = await client.query<{ id: string; origin: string }>(
    `select v.id, v.origin from viewer v where v.origin = any($1) and ${MAY_LEAVE}`,
    [origin],
  );
  const viewers = rows.map(({ id, origin }): [string, ExportedViewer] => [
    id,
    { pseudonym: pseudonym(id, key), origin },
  ]);
  return new Map(viewers.sort(([, a], [, b]) => (a.pseudonym < b.pseudonym ? -1 : 1)));
}

/** The key under which viewers, and in a project all ids of the log, stand. */
export async function readPseudonymKey(secret: string, project: string | null) {
  return pseudonymKey(secret, await readExportKey(), project);
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

type Asking = Pick<pg.Client, "query">;

/**
 * Titles on which somebody acted, but fewer viewers than the choice asks for. Being shown a title is no act
 * of anybody's, so impressions do not count.
 */
export async function readRareTitles(
  client: Asking,
  { k, from, to }: Pick<ExportChoice, "k" | "from" | "to">,
  viewerIds: string[],
): Promise<string[]> {
  if (k < 2) return [];
  const { rows } = await client.query<{ id: string }>(
    `select e.title_id as id from event e
      where e.viewer_id = any($1::uuid[]) and e.title_id is not null and e.kind <> 'impression'
        and ($2::timestamptz is null or e.corrected_at >= $2)
        and ($3::timestamptz is null or e.corrected_at < $3)
      group by 1 having count(distinct e.viewer_id) < $4 order by 1`,
    [viewerIds, from, to, k],
  );
  return rows.map(({ id }) => id);
}

/** The moments before which the shares of a temporal split lie, by the last act on each title that was not forgotten. */
export async function readSplitMoments(view: LogView, covered: unknown[]) {
  const [{ moments }] = await view.ask<{ moments: (Date | null)[] | null }>(
    `select array_agg(moments[1 + floor(share * cardinality(moments))::int] order by share) as moments
      from unnest($6::numeric[]) as share, (
        select array_agg(last_at order by last_at) as moments from (
          select max(e.corrected_at) filter (where e.kind <> 'forget') as last_at,
            max(e.corrected_at) filter (where e.kind = 'forget') as forgotten_at
          from event e where e.viewer_id = any($1::uuid[]) and ${COVERED} and ${FOLDED}
          group by e.viewer_id, e.title_id
        ) pairs where last_at > coalesce(forgotten_at, '-infinity')
      ) lasts`,
    [...covered, SHARES],
  );
  return { validFrom: moments?.at(0) ?? null, testFrom: moments?.at(1) ?? null };
}

/** Whether a file of the log may outgrow the four gigabytes that an ordinary zip can tell. */
export async function isLogLarge(client: Asking): Promise<boolean> {
  const { rows } = await client.query<{ isLarge: boolean }>(
    `select pg_table_size('event') + pg_table_size('ranking') > 500000000 as "isLarge"`,
  );
  return rows[0].isLarge;
}

export type Versions = {
  weights: (Required<EventWeights> & { note: string })[];
  policies: string[];
  erased: Erased;
};

/** What viewers had erased from the log since it began. */
export type Erased = { times: number; events: number; pages: number };

/** What a reader needs to interpret what was exported: versions of weights and of the policies met in it, and what is gone. */
export async function readVersions(snapshot: Pick<LogView, "ask">): Promise<Versions> {
  const [weights, policies, erased] = await Promise.all([
    snapshot.ask<Versions["weights"][number]>(
      `select ${WEIGHT_COLUMNS}, note from weight_set order by version`,
      [],
    ),
    snapshot.ask<{ name: string }>(
      "select distinct policy || ' ' || policy_version as name from ranking order by 1",
      [],
    ),
    snapshot.ask<Erased>(
      `select count(*)::int as times, coalesce(sum(events), 0)::float8 as events,
         coalesce(sum(pages), 0)::float8 as pages from erasure`,
      [],
    ),
  ]);
  return { weights, policies: policies.map(({ name }) => name), erased: erased[0] };
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

/** Which of the ids stand for no title; titles that were withdrawn keep theirs. */
export async function readUnknownTitles(ids: string[]): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `select given.id from unnest($1::text[]) with ordinality as given (id, place)
     where not exists (select from title where title.id = given.id) order by place`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
