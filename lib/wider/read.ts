import { pool, readInParts } from "@/lib/db";
import type { Elsewhere } from "@/lib/recommender/elsewhere-taste";
import type { ViewerId } from "@/lib/session";
import { type LikeList, type WiderEntry, WiderLibrary } from "@/lib/wider/library";
import type { WiderTitle, Wish } from "@/lib/wider/wider-title";

const MOST_FILMS = 60_000; // weighed at once: the best known ones, and all that the catalogue has

type Loaded = { version: string; library: Promise<WiderLibrary | null> };

// Next gives pages and routes their own copy of this module; one library serves them all.
const slot = Symbol.for("matinee.wider-library");
const shared = globalThis as { [slot]?: Loaded };

/** The wider library in memory, read when it is first asked for and when it is another one; null when there is none. */
export async function readWiderLibrary(): Promise<WiderLibrary | null> {
  const version = await readVersion();
  if (version === null) return null;
  const known = shared[slot];
  if (known?.version === version) return known.library;
  const loaded = { version, library: load() };
  shared[slot] = loaded;
  loaded.library.catch(() => {
    if (shared[slot] === loaded) shared[slot] = undefined;
  });
  return loaded.library;
}

/** Differs whenever libraries were imported or removed; null before the first. */
async function readVersion() {
  const { rows } = await pool().query<{ value: string }>(
    "select value #>> '{}' as value from setting where key = 'wider'",
  );
  return rows.at(0)?.value ?? null;
}

const CHOSEN = `
  select id from (
    select id from wider_title where same_as is null order by rating_count desc, id limit $1
  ) known
  union select coalesce(same_as, id) from wider_title where title_id is not null`;

async function load() {
  const entries = await readInParts<WiderEntry>(
    `select coalesce(w.same_as, w.id) as id, w.title_id as "titleId", year, genres, tags,
       tag_weights as "tagWeights", rating_mean as "ratingMean", rating_count as "ratingCount"
     from wider_title w join (${CHOSEN}) chosen on chosen.id = coalesce(w.same_as, w.id)
     order by 1, w.id`,
    [MOST_FILMS],
  );
  if (entries.length === 0) return null;
  const lists = await readInParts<LikeList>(
    "select wider_id as id, likes, weights from wider_likeness",
  );
  return new WiderLibrary(entries, lists);
}

const COLUMNS = `w.id, kind, name, other_names as "otherNames", year, runtime_minutes as "runtimeMinutes", genres, tags,
  tag_weights as "tagWeights", overview, imdb_id as "imdbId", tmdb_id as "tmdbId", rating_mean as "ratingMean",
  rating_count as "ratingCount", title_id as "titleId"`;

/** What is known of wider titles, in the order of the ids; those that are gone are left out. */
export async function readWiderTitles(ids: number[]): Promise<WiderTitle[]> {
  const { rows } = await pool().query<WiderTitle>(
    `select ${COLUMNS} from unnest($1::int[]) with ordinality as asked (id, place)
     join wider_title w on w.id = asked.id order by asked.place`,
    [ids],
  );
  return rows;
}

/** The same by the ids that films have elsewhere; the first entry of each film. */
export async function readWiderByIds({
  imdbIds,
  tmdbIds,
}: {
  imdbIds: string[];
  tmdbIds: number[];
}): Promise<WiderTitle[]> {
  const { rows } = await pool().query<WiderTitle>(
    `select ${COLUMNS} from wider_title w
     where same_as is null and (imdb_id = any($1) or (tmdb_id = any($2) and kind = 'film')) order by w.id`,
    [imdbIds, tmdbIds],
  );
  return rows;
}

/** Whether the host lets people elsewhere speak in everybody's rows; at first they do not. */
export async function readIsElsewhereOn(): Promise<boolean> {
  const { rowCount } = await pool().query(
    "select from setting where key = 'elsewhere' and value = 'true'::jsonb",
  );
  return rowCount === 1;
}

/** Which libraries' people may speak in everybody's rows; null where the host does not let them, or there are none. */
export async function readElsewhereVersion(): Promise<string | null> {
  const { rows } = await pool().query<{ version: string }>(
    `select w.value #>> '{}' as version from setting w join setting e on e.key = 'elsewhere'
     where w.key = 'wider' and e.value = 'true'::jsonb`,
  );
  return rows.at(0)?.version ?? null;
}

/** Which titles of the catalogue people elsewhere liked together. */
export async function readElsewhere(): Promise<Elsewhere> {
  const { rows } = await pool().query<{ title: string; name: string; weight: number }>(
    `select w.title_id as title, o.title_id as name, max(weight)::float8 as weight
     from wider_likeness l join wider_title w on w.id = l.wider_id,
       unnest(l.likes, l.weights) as liked (id, weight) join wider_title o on o.id = liked.id
     where w.title_id is not null and o.title_id is not null and o.title_id <> w.title_id
     group by 1, 2 order by 1, 3 desc, 2`,
  );
  const elsewhere: Elsewhere = new Map();
  for (const { title, ...like } of rows)
    elsewhere.set(title, [...(elsewhere.get(title) ?? []), like]);
  return elsewhere;
}

/** What a viewer wishes for, the latest first; there is no way to ask for somebody else's. */
export async function readWishes(viewerId: ViewerId): Promise<Wish[]> {
  const { rows } = await pool().query<Wish>(
    `select id, wider_id as "widerId", kind, name, year, imdb_id as "imdbId", tmdb_id as "tmdbId",
       wished_at as "wishedAt"
     from wish where viewer_id = $1 order by wished_at desc, id`,
    [viewerId],
  );
  return rows;
}
