import { pool } from "@/lib/db";
import type { ImportedTitle } from "@/lib/imports/schema";
import type { TitleMedia } from "@/lib/titles/media";

export type SavedAs = "created" | "updated" | "unchanged";

/** Adds or replaces a title; one that was shipped becomes the host's own, one that was withdrawn comes back. */
export async function saveImportedTitle(title: ImportedTitle, media: TitleMedia): Promise<SavedAs> {
  const { rows } = await pool().query<{ created: boolean }>(UPSERT, [
    title.slug,
    title.title,
    title.originalTitle ?? null,
    title.year,
    title.runtimeMinutes,
    title.directors,
    title.cast,
    title.genres,
    title.countries,
    title.tags,
    title.maturity,
    title.imdbId ?? null,
    title.rights,
    title.tagline,
    title.synopsis,
    title.featured,
    JSON.stringify(media),
    title.kind,
  ]);
  const row = rows.at(0);
  if (!row) return "unchanged";
  return row.created ? "created" : "updated";
}

const FACTS = [
  "title",
  "original_title",
  "year",
  "runtime_minutes",
  "directors",
  '"cast"',
  "genres",
  "countries",
  "tags",
  "maturity",
  "imdb_id",
  "rights",
  "tagline",
  "synopsis",
  "featured",
  "media",
  "kind",
];

// a row that would stay as it is is not written, and so not returned; xmax is 0 in a row that is new
const UPSERT = `
  insert into title as t (id, slug, ${FACTS.join(", ")}, source)
  values ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17::jsonb, $18, 'imported')
  on conflict (slug) do update set
    ${FACTS.map((column) => `${column} = excluded.${column}`).join(", ")},
    source = 'imported', withdrawn_at = null
  where (${FACTS.map((column) => `t.${column}`).join(", ")}, t.source, t.withdrawn_at)
    is distinct from (${FACTS.map((column) => `excluded.${column}`).join(", ")}, 'imported', null)
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
