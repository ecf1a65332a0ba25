import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { type Allowed, parseAllowed } from "@/lib/jellyfin/address";
import type { LibraryRule, WatchedThere } from "@/lib/jellyfin/evidence";
import type { ImportCounts, ImportState, ItemResult } from "@/lib/jellyfin/import-outcome";
import { unseal } from "@/lib/jellyfin/sealed";
import type { ViewerId } from "@/lib/session";

/** A viewer's account on a server, with the token that speaks for it. */
export type Connection = {
  viewerId: string;
  address: string;
  serverId: string;
  serverName: string;
  userId: string;
  userName: string;
  deviceId: string;
  token: string | null; // null once the server has to be asked again
  hidesWatched: boolean;
  rule: LibraryRule;
};

const CONNECTION = `viewer_id as "viewerId", address, server_id as "serverId", server_name as "serverName",
  user_id as "userId", user_name as "userName", device_id as "deviceId", token_sealed as "tokenSealed",
  hides_watched as "hidesWatched", rule`;

type ConnectionRow = Omit<Connection, "token"> & { tokenSealed: string | null };

export async function readConnection(viewerId: string): Promise<Connection | null> {
  const { rows } = await pool().query<ConnectionRow>(
    `select ${CONNECTION} from jellyfin_connection where viewer_id = $1`,
    [viewerId],
  );
  const row = rows.at(0);
  if (!row) return null;
  const { tokenSealed, ...connection } = row;
  const token = tokenSealed && unseal(tokenSealed, env().MATINEE_SECRET, viewerId);
  return { ...connection, token };
}

/** Which servers may be connected to: what the environment says, and what the host added. */
export async function readAllowed(): Promise<Allowed> {
  const own = [env().PORT, Number(new URL(env().DATABASE_URL).port || 5432)];
  return parseAllowed(`${env().MATINEE_JELLYFIN_ORIGINS} ${await readAllowedByHost()}`, own);
}

/** What the host wrote of servers that may be connected to. */
export async function readAllowedByHost(): Promise<string> {
  const { rows } = await pool().query<{ value: string }>(
    "select value #>> '{}' as value from setting where key = 'jellyfinOrigins'",
  );
  return rows.at(0)?.value ?? "";
}

export type ImportProgress = ImportCounts & {
  state: ImportState;
  startedAt: Date;
  endedAt: Date | null;
  message: string;
};

export async function readImport(viewerId: string): Promise<ImportProgress | null> {
  const { rows } = await pool().query<ImportProgress>(
    `select state, started_at as "startedAt", ended_at as "endedAt", total, done, created, updated,
       unchanged, skipped, gone, message from jellyfin_import where viewer_id = $1`,
    [viewerId],
  );
  return rows.at(0) ?? null;
}

/** Viewers whose import was under way when the process that did it ended. */
export async function readUnfinishedImports(): Promise<string[]> {
  const { rows } = await pool().query<{ viewerId: string }>(
    `select viewer_id as "viewerId" from jellyfin_import where state = 'running'`,
  );
  return rows.map(({ viewerId }) => viewerId);
}

export type KnownItem = {
  itemId: string;
  etag: string | null;
  isSkipped: boolean;
  history: string; // as `historyWords` tells it
};

/** What earlier imports of a library met. */
export async function readKnownItems(viewerId: string): Promise<KnownItem[]> {
  const { rows } = await pool().query<KnownItem>(
    `select item_id as "itemId", etag, result = 'skipped' as "isSkipped",
       concat_ws(' ', is_played, play_count, coalesce(extract(epoch from last_played_at) * 1000, 0)::bigint,
         is_favourite, round(resume_seconds::numeric, 3)) as history
     from jellyfin_item where viewer_id = $1`,
    [viewerId],
  );
  return rows;
}

/** What became of each item, those that were skipped and those that are new first. */
export async function readResults(viewerId: ViewerId, most: number): Promise<ItemResult[]> {
  const { rows } = await pool().query<ItemResult>(
    `select i.item_id as "itemId", i.kind, i.name, r.result, i.reason, t.slug
     from jellyfin_item i
       left join title t on t.id = i.title_id
       left join jellyfin_import m on m.viewer_id = i.viewer_id,
       lateral (select case when i.result <> 'skipped' and i.seen_at < m.started_at then 'unchanged'
         else i.result end as result) r
     where i.viewer_id = $1
     order by array_position(array['skipped', 'created', 'updated', 'unchanged'], r.result), i.name, i.item_id
     limit $2`,
    [viewerId, most],
  );
  return rows;
}

export type LibraryCounts = {
  items: number;
  films: number;
  series: number;
  collections: number;
  played: number;
  favourites: number;
};

export async function countLibrary(viewerId: ViewerId): Promise<LibraryCounts> {
  const { rows } = await pool().query<LibraryCounts>(
    `select count(*)::int as items,
       count(*) filter (where kind = 'film' and title_id is not null)::int as films,
       count(*) filter (where kind = 'series' and title_id is not null)::int as series,
       count(*) filter (where kind = 'collection')::int as collections,
       count(*) filter (where is_played)::int as played,
       count(*) filter (where is_favourite)::int as favourites
     from jellyfin_item where viewer_id = $1`,
    [viewerId],
  );
  return rows[0];
}

export type LibraryAct = WatchedThere & {
  viewerId: string;
  titleId: string;
  resumeSeconds: number;
  seconds: number; // long
};

/** Everything that viewers did in their libraries, without what they left untouched. */
export async function readLibraryActs(): Promise<LibraryAct[]> {
  const { rows } = await pool().query<LibraryAct>(
    `select i.viewer_id as "viewerId", i.title_id as "titleId", i.is_played as "isPlayed",
       i.play_count as "playCount", extract(epoch from i.last_played_at)::float8 * 1000 as "lastPlayedAt",
       i.is_favourite as "isFavourite", i.resume_seconds as "resumeSeconds",
       coalesce((t.media -> 'trailer' ->> 'durationSeconds')::float8, 0) as seconds
     from jellyfin_item i join title t on t.id = i.title_id
     where i.is_played or i.is_favourite or i.resume_seconds > 0
     order by i.viewer_id, i.title_id`,
  );
  return rows;
}

export type LibraryChoices = { viewerId: string; hidesWatched: boolean; rule: LibraryRule };

export async function readLibraryChoices(): Promise<LibraryChoices[]> {
  const { rows } = await pool().query<LibraryChoices>(
    `select viewer_id as "viewerId", hides_watched as "hidesWatched", rule from jellyfin_connection`,
  );
  return rows;
}

/** A viewer's item behind a title of their library; null where the library does not hold it. */
export async function readItemOf(viewerId: string, titleId: string) {
  const { rows } = await pool().query<{
    itemId: string;
    kind: "film" | "series";
    resumeSeconds: number;
    lastPlayedAt: Date | null;
    imageTags: Record<string, string>;
  }>(
    `select i.item_id as "itemId", i.kind, i.resume_seconds as "resumeSeconds",
       i.last_played_at as "lastPlayedAt", l.image_tags as "imageTags"
     from jellyfin_item i join library_title l on l.title_id = i.title_id
     where i.viewer_id = $1 and i.title_id = $2`,
    [viewerId, titleId],
  );
  return rows.at(0) ?? null;
}

/** Viewers who are signed in on a server. */
export async function readConnected(): Promise<string[]> {
  const { rows } = await pool().query<{ viewerId: string }>(
    `select viewer_id as "viewerId" from jellyfin_connection where token_sealed is not null order by 1`,
  );
  return rows.map(({ viewerId }) => viewerId);
}

/** Titles of the wider library that are in the viewer's own. */
export async function readHeldWiderIds(viewerId: string): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `with own as materialized (
       select l.provider_ids ->> 'Imdb' as imdb, l.provider_ids ->> 'Tmdb' as tmdb, i.kind
       from jellyfin_item i join library_title l on l.title_id = i.title_id where i.viewer_id = $1
     )
     select w.id from wider_title w join own on own.imdb = w.imdb_id
     union
     select w.id from wider_title w join own on own.tmdb = w.tmdb_id::text and own.kind = w.kind`,
    [viewerId],
  );
  return rows.map(({ id }) => id);
}
