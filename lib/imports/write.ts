import { pool } from "@/lib/db";
import type { ImportedTitle } from "@/lib/imports/schema";
import { FACT_COLUMNS, factsOf, taken } from "@/lib/titles/facts";
import type { TitleMedia } from "@/lib/titles/media";

export type SavedAs = "created" | "updated" | "unchanged";

/** Adds or replaces a title; one that was shipped becomes the host's own, one that was withdrawn comes back. */
export async function saveImportedTitle(title: ImportedTitle, media: TitleMedia): Promise<SavedAs> {
  const values = [title.slug, title.kind, ...factsOf({ ...title, media })];
  const { rows } = await pool().query<{ created: boolean }>(UPSERT, values);
  const row = rows.at(0);
  if (!row) return "unchanged";
  return row.created ? "created" : "updated";
}

const COLUMNS = ["kind", ...FACT_COLUMNS];

// a row that would stay as it is is not written, and so not returned; xmax is 0 in a row that is new
const UPSERT = `
  insert into title as t (id, slug, ${COLUMNS.join(", ")}, source)
  values ($1, $1, ${COLUMNS.map((_, index) => `$${index + 2}`).join(", ")}, 'imported')
  on conflict (slug) do update set ${taken(COLUMNS)}, source = 'imported', withdrawn_at = null
  where (${COLUMNS.map((column) => `t.${column}`).join(", ")}, t.source, t.withdrawn_at)
    is distinct from (${COLUMNS.map((column) => `excluded.${column}`).join(", ")}, 'imported', null)
  returning xmax = 0 as created`;

/** Notes from which other sites imported titles take their media, for the content security policy. */
export async function saveMediaOrigins() {
  const { rows } = await pool().query<{ media: TitleMedia }>(
    "select media from title where source = 'imported' and withdrawn_at is null",
  );
  const places = rows.flatMap(({ media: { images, trailer } }) => [
    images.poster,
    images.card,
    images.backdrop,
    trailer.source,
    trailer.captions ?? "",
  ]);
  const origins = places
    .filter((place) => /^https?:/i.test(place) && URL.canParse(place))
    .map((place) => new URL(place).origin);
  await pool().query(
    `insert into setting (key, value) values ('mediaOrigins', $1)
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [JSON.stringify([...new Set(origins)].toSorted())],
  );
}
