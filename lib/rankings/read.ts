import { partsByColumn, pool } from "@/lib/db";
import type { LogMark } from "@/lib/events/stream";
import type { ServedRow } from "@/lib/rankings/candidate-row";
import type { CircleViewer } from "@/lib/rankings/circle-model";
import { TITLE_COLUMNS } from "@/lib/titles/read";

const VIEWERS_IN_PART = 1_000;

const viewerColumns = [
  ...(["id", "name", "avatar", "origin", "maturityLimit", "erasedAt"] as const),
  ...(["isHelping", "isVisible"] as const),
];

/** Every viewer, and the version they are at least of. */
export type Circle = { version: string; viewers: CircleViewer[] };

export async function readCircle(): Promise<Circle> {
  const version = await readCircleVersion(); // first: what changes while viewers are read makes another one
  return { version, viewers: await readViewers() };
}

/** Differs whenever anything of a viewer does, or an answer was given. */
export async function readCircleVersion() {
  const { rows } = await pool().query<{ version: string }>(
    `select coalesce(sum(hashtextextended(id || ' ' || mark, 0)), 0)::text as version
     from (select id::text, xmin::text as mark from viewer
       union all select id::text, xmin::text from consent) stored`,
  );
  return rows[0].version;
}

/** Every viewer with what they agreed to; who was never asked agreed to nothing. */
async function readViewers(): Promise<CircleViewer[]> {
  // the latest answer to each choice: its number and, in the last bit, the answer
  const text = `select v.id, v.name, v.avatar, v.origin, v.maturity_limit as "maturityLimit",
       v.erased_at as "erasedAt", coalesce(answered.helps % 2 = 1, false) as "isHelping",
       coalesce(answered.seen % 2 = 1, false) as "isVisible"
     from viewer v
     left join (select viewer_id,
         max(id * 2 + granted::int) filter (where choice = 'helps_others') as helps,
         max(id * 2 + granted::int) filter (where choice = 'visible_by_name') as seen
       from consent group by viewer_id) answered on answered.viewer_id = v.id`;
  const parts = partsByColumn<CircleViewer>({
    ...{ text, columns: viewerColumns, partRows: VIEWERS_IN_PART },
  });
  const viewers: CircleViewer[] = [];
  for await (const part of parts) {
    for (const viewer of part) {
      if (viewer.erasedAt) viewer.erasedAt = new Date(viewer.erasedAt);
      viewers.push(viewer);
    }
  }
  return viewers;
}

/** Differs whenever anything in the catalogue does. */
export async function readCatalogueVersion() {
  const { rows } = await pool().query<{ version: string }>(
    `select md5(coalesce(string_agg(md5(entry::text), '' order by id), '')) as version
     from (select ${TITLE_COLUMNS} from title where withdrawn_at is null) entry`, // without what is made for the search
  );
  return rows[0].version;
}

/** The page a viewer was served last, by this process or an earlier one. */
export async function readLatestRanking(viewerId: string, version: string) {
  const { rows } = await pool().query<{ id: string; rows: ServedRow[] }>(
    `select id, rows from ranking where viewer_id = $1 and policy_version = $2
     order by created_at desc limit 1`,
    [viewerId, version],
  );
  return rows.at(0) ?? null;
}

/** Stored events that the engine has not read; counted up to a thousand. */
export async function readLag(mark: LogMark) {
  const { rows } = await pool().query<{ lag: number }>(
    `select count(*)::int as lag from
       (select from event where (xid, seq) > ($1::xid8, $2::bigint) limit 1000) waiting`,
    [mark.xid, mark.seq],
  );
  return rows[0].lag;
}

/** Changes whenever past events were taken out of the log, so that folding anew is due. */
export async function readPastVersion() {
  const { rows } = await pool().query<{ value: string }>(
    "select value #>> '{}' as value from setting where key = 'past'",
  );
  return rows.at(0)?.value ?? null;
}

/** The last event of the log up to a mark, and its version: a log in which either differs is another one. */
export type LogWitness = { id: string; version: string };

export async function readWitness({ xid, seq }: LogMark): Promise<LogWitness | undefined> {
  const { rows } = await pool().query<LogWitness>(
    `select id, (select version from log_version) as version from event
     where (xid, seq) <= ($1::xid8, $2::bigint) order by event.xid desc, event.seq desc limit 1`,
    [xid, seq],
  );
  return rows.at(0);
}

/** How many events the log has up to a mark: a walk through all of it. */
export async function countEvents({ xid, seq }: LogMark) {
  const { rows } = await pool().query<{ events: number }>(
    "select count(*)::float8 as events from event where (xid, seq) <= ($1::xid8, $2::bigint)",
    [xid, seq],
  );
  return rows[0].events;
}
