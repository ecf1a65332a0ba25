import { pool } from "@/lib/db";
import { maturitiesWithin, type Reader } from "@/lib/titles/maturity";

/** Someone of the catalogue, by what they made; title ids, the latest film first. */
export type Person = {
  name: string;
  directed: string[];
  played: string[];
  company: { name: string; titles: number }[]; // whom they worked with, the most frequent first
};

type Row = { id: string; directors: string[]; cast: string[]; name: string };

const MOST_COMPANY = 12;
const LONGEST_SLUG = 200;

/** The person behind an address with the titles that suit the reader; null when there is none such. */
export async function readPerson(slug: string, reader: Reader): Promise<Person | null> {
  const words = slug.split("-").filter(Boolean);
  if (words.length === 0 || slug.length > LONGEST_SLUG || !SLUG.test(slug)) return null;
  const { rows } = await pool().query<Row>({
    name: "read-person",
    text: `select id, directors, "cast", person as name
      from title, unnest(directors || "cast") as person
      where search_text @@ plainto_tsquery('simple', $2) and replace(folded(person), ' ', '-') = $1
        and withdrawn_at is null and ($3::text[] is null or maturity = any($3))
        and (open_to is null or $4::uuid = any(open_to))
      group by id, directors, "cast", person, year order by year desc, id`,
    values: [slug, words.join(" "), maturitiesWithin(reader.maturityLimit), reader.id ?? null],
  });
  const name = rows.at(0)?.name;
  if (name === undefined) return null;
  return {
    name,
    directed: rows.filter(({ directors }) => directors.includes(name)).map(({ id }) => id),
    played: rows.filter(({ cast }) => cast.includes(name)).map(({ id }) => id),
    company: companyOf(name, rows),
  };
}

const SLUG = /^[\p{L}\p{M}\p{N}-]+$/u; // an address may hold what no query takes

function companyOf(name: string, rows: Row[]) {
  const met = new Map<string, number>();
  for (const { directors, cast } of rows) {
    for (const other of new Set([...directors, ...cast])) met.set(other, (met.get(other) ?? 0) + 1);
  }
  met.delete(name);
  return [...met]
    .map(([other, titles]) => ({ name: other, titles }))
    .sort((a, b) => b.titles - a.titles || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_COMPANY);
}
