import { pool } from "@/lib/db";
import { FACT_COLUMNS, factsOf, taken } from "@/lib/titles/facts";
import type { TitleMedia } from "@/lib/titles/media";
import type { ShippedTitle } from "@/lib/titles/schema";

type LoadedTitle = ShippedTitle & { media: TitleMedia };

/** Adds and updates shipped titles; those no longer shipped are withdrawn, as the log keeps their ids. */
export async function saveShippedTitles(titles: LoadedTitle[], digest: string) {
  const client = await pool().connect();
  try {
    await client.query("begin");
    for (const title of titles) await client.query(UPSERT, [title.slug, ...factsOf(title)]);
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
  insert into title (id, slug, ${FACT_COLUMNS.join(", ")}, source)
  values ($1, $1, ${FACT_COLUMNS.map((_, index) => `$${index + 2}`).join(", ")}, 'shipped')
  on conflict (slug) do update set ${taken(FACT_COLUMNS)}
  where title.source = 'shipped'`;
