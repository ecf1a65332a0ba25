import { pool } from "@/lib/db";
import type { LibraryCollection, LibraryRow } from "@/lib/predictor/library/library-facts";

/** What a viewer's own media server knows of the titles it holds. */
export async function readLibraryRows(viewerId: string): Promise<LibraryRow[]> {
  const { rows } = await pool().query<LibraryRow>(
    `select l.title_id as "titleId", l.premiered_at as "premieredAt", l.community_rating as "communityRating",
       l.critic_rating as "criticRating", l.official_rating as "officialRating", l.studios, l.people
     from library_title l
     where exists (select from jellyfin_item i where i.viewer_id = $1 and i.title_id = l.title_id)
     order by l.title_id`,
    [viewerId],
  );
  return rows;
}

export async function readLibraryCollections(viewerId: string): Promise<LibraryCollection[]> {
  const { rows } = await pool().query<LibraryCollection>(
    `select name, members from jellyfin_item
     where viewer_id = $1 and kind = 'collection' and cardinality(members) > 0 order by name, item_id`,
    [viewerId],
  );
  return rows;
}

/** Titles that a viewer watched to the end or made a favourite on their own media server, and when, in milliseconds. */
export async function readLikedThere(viewerId: string): Promise<Map<string, number>> {
  const { rows } = await pool().query<{ titleId: string; at: number }>(
    `select title_id as "titleId", coalesce(max(extract(epoch from last_played_at)), 0)::float8 * 1000 as at
     from jellyfin_item where viewer_id = $1 and title_id is not null and (is_played or is_favourite)
     group by 1 order by 1`,
    [viewerId],
  );
  return new Map(rows.map(({ titleId, at }) => [titleId, at]));
}
