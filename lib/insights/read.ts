import { pool, readInParts } from "@/lib/db";
import type { WatchedInAll } from "@/lib/insights/circle-beside";
import type { KnownTitle } from "@/lib/insights/known-titles";
import type { OwnTitle, OwnViewing } from "@/lib/insights/own-log";
import type { ViewerId } from "@/lib/session";
import { maturitiesWithin, type Reader } from "@/lib/titles/maturity";

const MOST_VIEWINGS = 20_000; // the latest; what a page can carry

/** Viewings in which something played, of one's choosing or by itself; what was forgotten since is left out. */
const VIEWINGS = `with viewing as (
    select viewer_id, title_id, min(corrected_at) filter (where kind in ('play', 'autoplay', 'complete')) as started_at,
      max(corrected_at) as ended_at, bool_or(kind = 'complete') as is_complete,
      coalesce(max((select sum((r ->> 1)::float8 - (r ->> 0)::float8)
        from jsonb_array_elements(detail -> 'played') r)), 0) as watched_seconds,
      coalesce(max((detail ->> 'duration')::float8), 0) as duration_seconds
    from event
    where viewer_id = any($1) and title_id is not null
      and kind in ('play', 'autoplay', 'progress', 'complete', 'close')
    group by viewer_id, title_id, viewing_id, case when viewing_id is null then id end
    having bool_or(kind in ('play', 'autoplay', 'complete'))
  ),
  kept as (
    select v.* from viewing v
    where v.watched_seconds > 0 and not exists (select from event f
      where f.viewer_id = v.viewer_id and f.title_id = v.title_id and f.kind = 'forget' and f.corrected_at >= v.ended_at)
  )`;

/** What a viewer watched, as Matinee's own log has it, latest first. */
export async function readOwnViewings(viewerId: ViewerId): Promise<OwnViewing[]> {
  return readInParts<OwnViewing>(
    `${VIEWINGS}
     select title_id as "titleId", started_at as "startedAt", watched_seconds as "watchedSeconds",
       duration_seconds as "durationSeconds", is_complete as "isComplete"
     from kept order by started_at desc limit ${MOST_VIEWINGS}`,
    [[viewerId]],
  );
}

/** What figures need to know of titles, as far as they suit the reader. */
export async function readTitlesOf(viewings: OwnViewing[], reader: Reader): Promise<OwnTitle[]> {
  const ids = [...new Set(viewings.map(({ titleId }) => titleId))];
  const { rows } = await pool().query<OwnTitle>(
    `select id, title, kind, year, genres, tags from title
     where id = any($1) and withdrawn_at is null and ($2::text[] is null or maturity = any($2)) order by id`,
    [ids, maturitiesWithin(reader.maturityLimit)],
  );
  return rows;
}

/** The catalogue as a history is matched with it. */
export async function readKnownTitles(reader: Reader): Promise<KnownTitle[]> {
  return readInParts<KnownTitle>(
    `select array_remove(array[title, original_title], null) as names, kind, year, genres, tags,
       runtime_minutes as "runtimeMinutes" from title
     where withdrawn_at is null and ($1::text[] is null or maturity = any($1)) order by id`,
    [maturitiesWithin(reader.maturityLimit)],
  );
}

type WatchedGenres = {
  viewerId: string;
  genres: string[];
  seconds: number;
  viewings: number;
  complete: number;
};

/** What the viewer watched in all, and what each friend did who agreed to be seen; nobody made up and nobody else. */
export async function readWatchedInAll(viewerId: ViewerId) {
  const { rows: agreed } = await pool().query<{ id: string }>(
    `select v.id from viewer v where v.id <> $1 and v.origin in ('real', 'demo') and (
       select c.granted from consent c where c.viewer_id = v.id and c.choice = 'visible_by_name'
       order by c.id desc limit 1)`,
    [viewerId],
  );
  const ids = [viewerId, ...agreed.map(({ id }) => id)];
  const { rows } = await pool().query<WatchedGenres>(
    `${VIEWINGS}
     select k.viewer_id as "viewerId", t.genres, sum(k.watched_seconds) as seconds, count(*)::int as viewings,
       (count(*) filter (where k.is_complete))::int as complete
     from kept k join title t on t.id = k.title_id and t.withdrawn_at is null
     group by k.viewer_id, t.genres`,
    [ids],
  );
  const of = (id: string) => gathered(rows.filter((row) => row.viewerId === id));
  return { own: of(viewerId), agreed: agreed.map(({ id }) => of(id)) };
}

function gathered(rows: WatchedGenres[]): WatchedInAll {
  const all: WatchedInAll = { viewings: 0, complete: 0, genres: new Map() };
  for (const { genres, seconds, viewings, complete } of rows) {
    all.viewings += viewings;
    all.complete += complete;
    for (const name of genres)
      all.genres.set(name, (all.genres.get(name) ?? 0) + seconds / genres.length);
  }
  return all;
}
