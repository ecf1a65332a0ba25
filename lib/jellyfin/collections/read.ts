import { pool } from "@/lib/db";
import type { ViewerId } from "@/lib/session";
import type { Reader } from "@/lib/titles/maturity";
import { readTitles } from "@/lib/titles/read";

/** A collection of a library with its titles in their order. */
export type Collection = {
  name: string;
  titles: { id: string; slug: string; title: string; year: number }[];
};

/** The collections of a viewer's library that hold a title; what they may not see stands in none. */
export async function readCollectionsOf(
  viewer: Reader & { id: ViewerId },
  titleId: string,
): Promise<Collection[]> {
  const { rows } = await pool().query<{ name: string; members: string[] }>(
    `select name, members from jellyfin_item
     where viewer_id = $1 and kind = 'collection' and $2 = any(members) order by name, item_id`,
    [viewer.id, titleId],
  );
  const members = [...new Set(rows.flatMap((row) => row.members))];
  const titles = members.length === 0 ? [] : await readTitles(members, viewer);
  const known = new Map(titles.map((title) => [title.id, title]));
  return rows.map((row) => ({
    name: row.name,
    titles: row.members.flatMap((member) => {
      const title = known.get(member);
      return title ? { id: member, slug: title.slug, title: title.title, year: title.year } : [];
    }),
  }));
}
