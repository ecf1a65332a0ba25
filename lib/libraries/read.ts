import { pool } from "@/lib/db";

export type Library = {
  name: string;
  layout: string;
  titles: number;
  people: number;
  ratings: number;
  refused: number;
  linked: number; // titles that the catalogue has, too
  isWhole: boolean; // false while it is being read, and after that was broken off
  importedAt: Date;
};

/** Every library that was imported, in the order of their names. */
export async function readLibraries(): Promise<Library[]> {
  const { rows } = await pool().query<Library>(
    `select name, layout, titles, people, ratings, refused, digest <> '' as "isWhole", imported_at as "importedAt",
       (select count(distinct title_id)::int from wider_title w where w.source_id = s.id) as linked
     from wider_source s order by name`,
  );
  return rows;
}

/** Of the files a library was read from; null when there is none of the name, empty when it is not whole. */
export async function readDigest(name: string): Promise<string | null> {
  const { rows } = await pool().query<{ digest: string }>(
    "select digest from wider_source where name = $1",
    [name],
  );
  return rows.at(0)?.digest ?? null;
}
