import { pool } from "@/lib/db";
import type { ImportedLibrary } from "@/lib/libraries/imported-library";

/** Every library that was imported, in the order of their names. */
export async function readLibraries(): Promise<ImportedLibrary[]> {
  const { rows } = await pool().query<ImportedLibrary>(
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
