import { pool } from "@/lib/db";

export type SavedAs = "created" | "updated" | "unchanged";

const FACTS = `title text, "originalTitle" text, year int, "runtimeMinutes" int, directors text[], "cast" text[],
  genres text[], countries text[], tags text[], maturity text, "imdbId" text, tagline text, synopsis text, media jsonb,
  "addedAt" timestamptz`;
const DETAIL = `people jsonb, studios text[], "sourceGenres" text[], "providerIds" jsonb,
  "communityRating" float8, "criticRating" float8, "officialRating" text, "premieredAt" timestamptz, "imageTags" jsonb`;
const TITLE_COLUMNS = `title, original_title, year, runtime_minutes, directors, "cast", genres, countries, tags,
  maturity, imdb_id, tagline, synopsis, media`;
const DETAIL_COLUMNS = `people, studios, source_genres, provider_ids, community_rating, critic_rating,
  official_rating, premiered_at, image_tags`;

/** Adds and changes titles; one that would stay as it is is not written. Tells which were, by their ids. */
export async function saveEntries(
  viewerId: string,
  entries: string, // JSON: their objects would outlive the writing
): Promise<Map<string, SavedAs>> {
  const { rows } = await pool().query<{ id: string; isNew: boolean }>({
    name: "jellyfin-titles",
    text: SAVE_ENTRIES,
    values: [entries, viewerId],
  });
  return new Map(rows.map(({ id, isNew }) => [id, isNew ? "created" : "updated"]));
}

// a new title is open to whose import brings it, as it is about to stand in their library; its address stays the first one
const SAVE_ENTRIES = `
  with given as (
    select e.id, e.slug, e.kind, e.digest, e."itemId", f.*, d.*, k.digest as known
    from jsonb_to_recordset($1::jsonb) as e
        (id text, slug text, "itemId" text, kind text, digest text, facts jsonb, detail jsonb)
      cross join lateral jsonb_to_record(e.facts) as f (${FACTS})
      cross join lateral jsonb_to_record(e.detail) as d (${DETAIL})
      left join library_title k on k.title_id = e.id
  ),
  titles as (
    insert into title as t (id, slug, kind, ${TITLE_COLUMNS}, added_at, source, open_to)
    select id, slug, kind, title, "originalTitle", year, "runtimeMinutes", directors, "cast", genres, countries, tags,
      maturity, "imdbId", tagline, synopsis, media, coalesce("addedAt", now()), 'jellyfin', array[$2::uuid]
    from given where known is distinct from digest
    on conflict (id) do update set
      (${TITLE_COLUMNS}, kind) = row(${TITLE_COLUMNS.split(",")
        .map((column) => `excluded.${column.trim()}`)
        .join(", ")}, excluded.kind)
    returning t.id
  ),
  details as (
    insert into library_title (title_id, item_id, digest, ${DETAIL_COLUMNS})
    select id, "itemId", digest, people, studios, "sourceGenres", "providerIds", "communityRating", "criticRating",
      "officialRating", "premieredAt", "imageTags"
    from given where known is distinct from digest and id in (select id from titles)
    on conflict (title_id) do update set
      (item_id, digest, ${DETAIL_COLUMNS}) = row(${`item_id, digest, ${DETAIL_COLUMNS}`
        .split(",")
        .map((column) => `excluded.${column.trim()}`)
        .join(", ")})
    returning title_id
  )
  select id, known is null as "isNew" from given where id in (select title_id from details)`;

export type ItemRow = {
  itemId: string;
  kind: "film" | "series" | "collection";
  name: string;
  etag: string | null;
  titleId: string | null;
  members: string[];
  result: SavedAs | "skipped";
  reason: string | null;
  isPlayed: boolean;
  playCount: number;
  lastPlayedAt: string | null;
  isFavourite: boolean;
  resumeSeconds: number;
};

/** Notes what a library holds and what was done with it; whoever's library it is may see the titles from then on. */
export async function saveItems(viewerId: string, items: ItemRow[]) {
  await pool().query({
    name: "jellyfin-items",
    text: `
      insert into jellyfin_item (viewer_id, item_id, kind, name, etag, title_id, members, result, reason, is_played,
        play_count, last_played_at, is_favourite, resume_seconds)
      select $1, "itemId", kind, name, etag, "titleId", members, result, reason, "isPlayed", "playCount",
        "lastPlayedAt", "isFavourite", "resumeSeconds"
      from jsonb_to_recordset($2::jsonb) as i ("itemId" text, kind text, name text, etag text, "titleId" text,
        members text[], result text, reason text, ${HISTORY})
      on conflict (viewer_id, item_id) do update set kind = excluded.kind, name = excluded.name,
        etag = excluded.etag, title_id = excluded.title_id, members = excluded.members, result = excluded.result,
        reason = excluded.reason, seen_at = now(), is_played = excluded.is_played,
        play_count = excluded.play_count, last_played_at = excluded.last_played_at,
        is_favourite = excluded.is_favourite, resume_seconds = excluded.resume_seconds`,
    values: [viewerId, JSON.stringify(items)],
  });
}

const HISTORY = `"isPlayed" boolean, "playCount" int, "lastPlayedAt" timestamptz, "isFavourite" boolean,
  "resumeSeconds" float8`;

export type HistoryRow = { itemId: string } & Pick<
  ItemRow,
  "isPlayed" | "playCount" | "lastPlayedAt" | "isFavourite" | "resumeSeconds"
>;

/** Notes what was done with items that are else as they were. */
export async function saveHistories(viewerId: string, histories: HistoryRow[]) {
  await pool().query({
    name: "jellyfin-histories",
    text: `
      update jellyfin_item i set is_played = h."isPlayed", play_count = h."playCount",
        last_played_at = h."lastPlayedAt", is_favourite = h."isFavourite", resume_seconds = h."resumeSeconds"
      from jsonb_to_recordset($2::jsonb) as h ("itemId" text, ${HISTORY})
      where i.viewer_id = $1 and i.item_id = h."itemId"`,
    values: [viewerId, JSON.stringify(histories)],
  });
}

/** Takes items out of a library that are on the server no more. */
export async function dropItems(viewerId: string, itemIds: string[]) {
  await pool().query("delete from jellyfin_item where viewer_id = $1 and item_id = any($2)", [
    viewerId,
    itemIds,
  ]);
}
