import { partsByColumn, pool } from "@/lib/db";
import { maturitiesWithin, type Reader } from "@/lib/titles/maturity";
import type { TitleMedia } from "@/lib/titles/media";
import { SLUG } from "@/lib/titles/schema";
import { SharedTexts } from "@/lib/titles/shared-texts";

export type Title = {
  id: string;
  slug: string;
  kind: "film" | "series";
  title: string;
  originalTitle: string | null;
  year: number;
  runtimeMinutes: number | null;
  directors: string[];
  cast: string[];
  genres: string[];
  countries: string[];
  tags: string[];
  maturity: string;
  imdbId: string | null;
  rights: string;
  tagline: string;
  synopsis: string;
  featured: boolean;
  media: TitleMedia;
  source: "shipped" | "imported" | "jellyfin";
  addedAt: Date;
  openTo?: string[] | null; // viewers whose library holds it; null for what is open to all
};

/** Where the parts of a title stand in its table. */
const columns = {
  ...{ id: "id", slug: "slug", kind: "kind", title: "title", originalTitle: "original_title" },
  ...{ year: "year", runtimeMinutes: "runtime_minutes", directors: "directors", cast: '"cast"' },
  ...{ genres: "genres", countries: "countries", tags: "tags", maturity: "maturity" },
  ...{ imdbId: "imdb_id", rights: "rights", tagline: "tagline", synopsis: "synopsis" },
  ...{ featured: "featured", media: "media", source: "source", addedAt: "added_at" },
  openTo: "open_to::text[]",
} satisfies Record<keyof Title, string>;

const titleColumns = Object.keys(columns) as (keyof Title)[]; // keys of a literal are what they are

export const TITLE_COLUMNS = titleColumns.map((name) => `${columns[name]} as "${name}"`).join(", ");

const OFFERED = `withdrawn_at is null and ($2::text[] is null or maturity = any($2))
  and (open_to is null or $3::uuid = any(open_to))`;

const TITLES_IN_PART = 200;
const MARKS_IN_PART = 5_000;

/** Every title that is offered, in a stable order. */
export async function readCatalogue(): Promise<Title[]> {
  return readOffered();
}

/** Those of the given titles that are offered, or all that are, in a stable order: what many have in common is kept once. */
export async function readOffered(ids?: string[]): Promise<Title[]> {
  const text = `select ${TITLE_COLUMNS} from title where withdrawn_at is null`;
  const some = ids ? { text: `${text} and id = any($1)`, values: [ids] } : { text };
  const parts = partsByColumn<Title>({ ...some, columns: titleColumns, partRows: TITLES_IN_PART });
  const titles: Title[] = [];
  const texts = new SharedTexts();
  for await (const part of parts) {
    for (const title of part) {
      title.addedAt = new Date(title.addedAt);
      texts.shareIn(title);
      titles.push(title);
    }
  }
  return titles;
}

/** For every title that is offered, in the order of the catalogue, what is another one after each change of it. */
export async function readTitleMarks(): Promise<Map<string, string>> {
  const marks = new Map<string, string>();
  const parts = partsByColumn<{ id: string; mark: string }>({
    text: "select id, xmin::text as mark from title where withdrawn_at is null",
    ...{ columns: ["id", "mark"], partRows: MARKS_IN_PART },
  });
  for await (const part of parts) for (const { id, mark } of part) marks.set(id, mark);
  return marks;
}

/** The title behind an address, or null: also for a reader whom it does not suit. */
export async function readTitle(slug: string, reader: Reader): Promise<Title | null> {
  if (!SLUG.test(slug)) return null; // an address may hold what no query takes
  const { rows } = await pool().query<Title>(
    `select ${TITLE_COLUMNS} from title where slug = $1 and ${OFFERED}`,
    [slug, maturitiesWithin(reader.maturityLimit), reader.id ?? null],
  );
  return rows.at(0) ?? null;
}

/** The titles of the given ids, in their order; ids that are not offered to the reader are left out. */
export async function readTitles(ids: string[], reader: Reader): Promise<Title[]> {
  const { rows } = await pool().query<Title>(
    `select ${TITLE_COLUMNS} from title where id = any($1) and ${OFFERED} order by array_position($1, id)`,
    [ids, maturitiesWithin(reader.maturityLimit), reader.id ?? null],
  );
  return rows;
}

/** Which catalogue files the database holds, as a digest; null before the first load. */
export async function readCatalogueDigest(): Promise<string | null> {
  const { rows } = await pool().query<{ value: string }>(
    "select value from setting where key = 'catalogue'",
  );
  return rows.at(0)?.value ?? null;
}
