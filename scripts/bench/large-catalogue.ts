import { pool } from "@/lib/db";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { genres } from "@/lib/titles/schema";

const CONSONANTS =
  "b bl br c ch cr d dr f fl g gr h j k l m n p ph pr qu r s sh st str t th tr v w z".split(" ");
const VOWELS = "a ai e ea ee i ie o oa oo ou u y".split(" ");
const ENDS = ["", "", "n", "r", "s", "t", "ng", "ck"];
const MATURITIES = ["All", "7+", "12+", "16+"];

/** As many made-up titles as asked, with names, people, themes and words as often used as in a real catalogue. */
export async function addLargeCatalogue(size: number) {
  const random = new SeededRandom("search bench");
  const words = Array.from({ length: 12_000 }, () => wordOf(random));
  const people = Array.from(
    { length: size },
    () => `${capital(pick(random, words))} ${capital(pick(random, words))}`,
  );
  const tags = words.slice(0, 400);
  const titles = Array.from({ length: size }, (_, number) => ({
    id: `title-${number}`,
    title: several(random, 1 + random.integer(0, 3), words)
      .map(capital)
      .join(" "),
    year: random.integer(1900, 2025),
    directors: several(random, 1, people),
    cast: several(random, 6, people),
    genres: several(random, 2, genres),
    tags: several(random, 8, tags),
    maturity: pick(random, MATURITIES),
    synopsis: several(random, 40, words).join(" "),
  }));
  await pool().query(
    `insert into title (id, slug, title, year, directors, "cast", genres, countries, tags, maturity, synopsis, media)
     select t.id, t.id, t.title, t.year, t.directors, t.cast, t.genres, '{}', t.tags, t.maturity, t.synopsis, '{"images":{}, "trailer":{}}'
     from jsonb_to_recordset($1) as t (id text, title text, year int, directors text[], "cast" text[], genres text[],
       tags text[], maturity text, synopsis text)`,
    [JSON.stringify(titles)],
  );
  await pool().query("analyze title");
  return titles;
}

/** A made-up word of one to three syllables. */
export function wordOf(random: SeededRandom) {
  const syllable = () => even(random, CONSONANTS) + even(random, VOWELS) + even(random, ENDS);
  return Array.from({ length: random.integer(1, 3) }, syllable).join("");
}

function even<Item>(random: SeededRandom, items: readonly Item[]): Item {
  return items[random.integer(0, items.length - 1)];
}

/** The first are taken far more often than the last, as in any language. */
function pick<Item>(random: SeededRandom, items: readonly Item[]): Item {
  return items[Math.floor(items.length * random.next() ** 3)];
}

function several<Item>(random: SeededRandom, count: number, items: readonly Item[]): Item[] {
  return [...new Set(Array.from({ length: count }, () => pick(random, items)))];
}

function capital(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
