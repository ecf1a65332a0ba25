import { randomUUID } from "node:crypto";
import Cursor from "pg-cursor";
import { pool } from "@/lib/db";
import {
  FORGET_RATINGS,
  LIKINGS,
  LINK_CATALOGUE,
  LINK_SAME,
  NAMED_CATALOGUE,
} from "@/lib/libraries/statements";
import { announce } from "@/lib/rankings/write";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { likenessOptions, titleLikeness } from "@/lib/recommender/title-likeness";

/** Notes that a library is being read under a name; until it is done, its digest is empty. */
export async function saveSource(name: string, layout: string): Promise<number> {
  const { rows } = await pool().query<{ id: number }>(
    `insert into wider_source (name, layout, digest, titles, people, ratings, refused)
     values ($1, $2, '', 0, 0, 0, 0)
     on conflict (name) do update set layout = excluded.layout, digest = '' returning id`,
    [name, layout],
  );
  return rows[0].id;
}

export type SourceFigures = {
  digest: string;
  titles: number;
  people: number;
  ratings: number;
  refused: number;
};

export async function saveSourceFigures(id: number, figures: SourceFigures) {
  const { digest, titles, people, ratings, refused } = figures;
  await pool().query(
    `update wider_source set digest = $2, titles = $3, people = $4, ratings = $5, refused = $6, imported_at = now()
     where id = $1`,
    [id, digest, titles, people, ratings, refused],
  );
}

const TITLES_AT_ONCE = 5_000;

/** Removes a library with everything that came with it; false when there is none of the name. */
export async function eraseSource(name: string): Promise<boolean> {
  const { rows } = await pool().query<{ id: number }>(
    "update wider_source set digest = '' where name = $1 returning id",
    [name],
  );
  if (rows.length === 0) return false;
  const { id } = rows[0];
  await repeated(FORGET_RATINGS, id);
  await repeated(
    `delete from wider_title where id in (select id from wider_title where source_id = $1 limit ${TITLES_AT_ONCE})`,
    id,
  );
  await pool().query("delete from wider_source where id = $1", [id]);
  return true;
}

async function repeated(statement: string, id: number) {
  for (;;) if ((await pool().query(statement, [id])).rowCount === 0) return;
}

/** Finds which titles are the same film: as one of the catalogue, as one of another library, as a wish. */
export async function linkLibraries() {
  const client = await pool().connect();
  try {
    await client.query(NAMED_CATALOGUE);
    await client.query("analyze wider_title, wider_name");
    await client.query("select gin_clean_pending_list('wider_name_alike')"); // else every comparison reads it first
    await client.query(LINK_CATALOGUE);
    await client.query(LINK_SAME);
    await client.query(LINK_WISHES);
  } finally {
    await client.query("drop table if exists named").catch(() => undefined);
    client.release();
  }
}

// a wish outlives its library, and finds the film again in the next
const LINK_WISHES = `
  update wish set wider_id = found.id from (
    select s.id as wish, min(w.id) as id from wish s join wider_title w on w.kind = s.kind
      and w.same_as is null and (w.imdb_id = s.imdb_id or w.tmdb_id = s.tmdb_id)
    where s.wider_id is null group by s.id
  ) found
  where wish.id = found.wish
    and not exists (select from wish other where other.viewer_id = wish.viewer_id and other.wider_id = found.id)`;

const MOST_LIKINGS = 6_000_000; // held in memory at once; of more, a part of the people speaks for all
const PEOPLE_AT_ONCE = 500;
const ROWS_AT_ONCE = 1_000;

/** Computes anew which titles were liked by the same people elsewhere. */
export async function saveLikeness(tell: (part: number) => void = () => undefined) {
  const { rows } = await pool().query<{ ratings: number }>(
    "select coalesce(sum(ratings::float8), 0) as ratings from wider_source",
  );
  const oneIn = Math.max(1, Math.ceil(rows[0].ratings / 2 / MOST_LIKINGS)); // about half of all are likings
  const { titles, liked } = await readLikings(oneIn);
  const likeness = titleLikeness(liked, likenessOptions, tell);
  await insertLikeness(titles, likeness);
}

async function readLikings(oneIn: number) {
  const numbers = new Map<number, number>(); // of titles, by their ids
  const [row, column]: [number[], number[]] = [[], []];
  let people = 0;
  const client = await pool().connect();
  const cursor = client.query(new Cursor<{ titles: number[] }>(LIKINGS, [oneIn]));
  try {
    for (;;) {
      const part = await cursor.read(PEOPLE_AT_ONCE);
      for (const { titles } of part) {
        for (const id of new Set(titles)) {
          row.push(people);
          column.push(numberOf(numbers, id));
        }
        people++;
      }
      if (part.length < PEOPLE_AT_ONCE) break;
    }
  } finally {
    await cursor.close();
    client.release();
  }
  const cells = {
    row: Int32Array.from(row),
    column: Int32Array.from(column),
    value: new Float32Array(row.length).fill(1),
  };
  const liked = SparseMatrix.of({ rows: people, columns: numbers.size }, cells);
  return { titles: [...numbers.keys()], liked };
}

function numberOf(numbers: Map<number, number>, id: number) {
  const number = numbers.get(id) ?? numbers.size;
  numbers.set(id, number);
  return number;
}

async function insertLikeness(titles: number[], likeness: SparseMatrix) {
  const rows = titles.flatMap((id, number) => {
    const { ids, values, length } = likeness.line(number);
    if (length === 0) return [];
    const order = Array.from(ids.keys()).sort((a, b) => values[b] - values[a]);
    const likes = order.map((at) => titles[ids[at]]);
    return [{ id, likes, weights: order.map((at) => Math.round(values[at] * 1e4) / 1e4) }];
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    await pool().query(LIKENESS, [JSON.stringify(part)]);
  }
  await pool().query("delete from wider_likeness where wider_id <> all($1)", [
    rows.map(({ id }) => id),
  ]);
}

// a title that was removed meanwhile has no likeness
const LIKENESS = `
  insert into wider_likeness (wider_id, likes, weights)
  select id, array(select jsonb_array_elements_text(likes)::int), array(select jsonb_array_elements_text(weights)::real)
  from jsonb_to_recordset($1) as given (id int, likes jsonb, weights jsonb)
  where exists (select from wider_title w where w.id = given.id)
  on conflict (wider_id) do update set likes = excluded.likes, weights = excluded.weights`;

/** Tells every Matinee on this database that the wider library is another one. */
export async function announceLibraries() {
  await pool().query(
    `insert into setting (key, value) values ('wider', to_jsonb($1::text))
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [randomUUID()],
  );
  await announce("titles");
}

/** Finds the same films anew after the catalogue became another one. */
export async function relinkLibraries() {
  const { rowCount } = await pool().query("select from wider_source limit 1");
  if (rowCount === 0) return;
  await linkLibraries();
  await announceLibraries();
}
