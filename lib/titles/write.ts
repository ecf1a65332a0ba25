import { pool } from "@/lib/db";
import type { TitleMedia } from "@/lib/titles/media";
import type { ShippedTitle } from "@/lib/titles/schema";

type LoadedTitle = ShippedTitle & { media: TitleMedia };

/** Adds and updates shipped titles; those no longer shipped are withdrawn, as the log keeps their ids. */
export async function saveShippedTitles(titles: LoadedTitle[], digest: string) {
  const client = await pool().connect();
  try {
    await client.query("begin");
    for (const title of titles) await client.query(UPSERT, valuesOf(title, "shipped"));
    const slugs = titles.map(({ slug }) => slug);
    await client.query(BRING_BACK, [slugs]);
    await client.query(WITHDRAW, [slugs]);
    await client.query(
      `insert into setting (key, value) values ('catalogue', to_jsonb($1::text))
       on conflict (key) do update set value = excluded.value, updated_at = now()`,
      [digest],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

// a title that its host withdrew stays withdrawn; one that left the shipped files comes back with them
const BRING_BACK = `
  update title set withdrawn_at = null
  where source = 'shipped' and slug = any($1) and slug in
    (select jsonb_array_elements_text(value) from setting where key = 'titlesLeft')`;

const WITHDRAW = `
  with gone as (
    update title set withdrawn_at = now()
    where source = 'shipped' and withdrawn_at is null and not slug = any($1) returning slug
  ),
  away as (
    select slug from gone
    union
    select slug from setting, jsonb_array_elements_text(value) slug
    where key = 'titlesLeft' and not slug = any($1)
  )
  insert into setting (key, value) select 'titlesLeft', coalesce(jsonb_agg(slug order by slug), '[]') from away
  on conflict (key) do update set value = excluded.value, updated_at = now()`;

const UPSERT = `
  insert into title (id, slug, title, original_title, year, runtime_minutes, directors, "cast", genres,
    countries, tags, maturity, imdb_id, rights, tagline, synopsis, featured, media, source)
  values ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  on conflict (slug) do update set title = excluded.title, original_title = excluded.original_title,
    year = excluded.year, runtime_minutes = excluded.runtime_minutes, directors = excluded.directors,
    "cast" = excluded."cast", genres = excluded.genres, countries = excluded.countries,
    tags = excluded.tags, maturity = excluded.maturity, imdb_id = excluded.imdb_id,
    rights = excluded.rights, tagline = excluded.tagline, synopsis = excluded.synopsis,
    featured = excluded.featured, media = excluded.media
  where title.source = excluded.source`;

function valuesOf(title: LoadedTitle, source: "shipped" | "imported") {
  return [
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
    JSON.stringify(title.media),
    source,
  ];
}
