import { pool } from "@/lib/db";
import { parseQuery, yearsIn } from "@/lib/search/query";
import { closestWord } from "@/lib/search/spelling";
import { maturitiesWithin, type Reader } from "@/lib/titles/maturity";

/** How the titles found answer the query: to every word, or, when none does, to some. */
export type Found = {
  titleIds: string[]; // best first
  words: string[]; // as asked, after correcting
  isCorrected: boolean;
  isPartial: boolean;
};

const MOST_TITLES = 60;
const CANDIDATES = 40; // words of the catalogue compared with a misspelt one

/** Titles by name, person, genre, tag, year or synopsis; misspelt words are corrected when nothing has them. */
export async function searchTitles(typed: string, reader: Reader): Promise<Found> {
  const { words } = parseQuery(typed);
  const nothing = { titleIds: [], words, isCorrected: false, isPartial: false };
  if (words.length === 0) return nothing;
  const suitable = maturitiesWithin(reader.maturityLimit);
  const literal = await titlesWith(words, "every", suitable);
  if (literal.length > 0) return { ...nothing, titleIds: literal };
  const corrected = await correctWords(words, suitable);
  const isCorrected = corrected.some((word, index) => word !== words[index]);
  const meant = isCorrected ? await titlesWith(corrected, "every", suitable) : [];
  if (meant.length > 0) return { ...nothing, titleIds: meant, words: corrected, isCorrected };
  const some = words.length > 1 ? await titlesWith(corrected, "some", suitable) : [];
  return { titleIds: some, words: corrected, isCorrected, isPartial: some.length > 0 };
}

/** Maturities that may be found; null for all. */
type Suitable = string[] | null;

/** Titles whose words begin with the given ones; names count most, then people, themes and the synopsis. */
async function titlesWith(
  words: string[],
  demand: "every" | "some",
  suitable: Suitable,
): Promise<string[]> {
  const years = yearsIn(words);
  const besides = demand === "every" ? words.filter((word) => yearsIn([word]).length === 0) : [];
  const isOfYear = besides.length > 0 ? OF_YEAR_BESIDES : "year = any($4)";
  const { rows } = await pool().query<{ id: string }>({
    name: years.length > 0 ? undefined : "search-titles",
    text: `with query as (select to_tsquery('simple', $1) || plainto_tsquery('english', $2) as ts)
      select id from title, query, folded(title.title) as name
      where (search_text @@ ts ${years.length > 0 ? `or ${isOfYear}` : ""}) and withdrawn_at is null
        and ($5::text[] is null or maturity = any($5))
      order by
        name = $2 desc, name = 'the ' || $2 desc, name like $3 desc, year = any($4) desc,
        ts_rank('{0.1, 0.4, 0.7, 1.0}', search_text, ts) + similarity(name, $2) desc,
        featured desc, id
      limit ${MOST_TITLES}`,
    values: [
      beginnings(words, demand),
      words.join(" "),
      `${words.join(" ")}%`,
      years,
      suitable,
      ...(years.length > 0 && besides.length > 0 ? [beginnings(besides, demand)] : []),
    ],
  });
  return rows.map(({ id }) => id);
}

const OF_YEAR_BESIDES = "(year = any($4) and search_text @@ to_tsquery('simple', $6))";

function beginnings(words: string[], demand: "every" | "some") {
  return words.map((word) => `${word}:*`).join(demand === "every" ? " & " : " | ");
}

/** Replaces each word that no title has by the most similar one that some title has. */
async function correctWords(words: string[], suitable: Suitable): Promise<string[]> {
  const { rows } = await pool().query<{ typed: string; isKnown: boolean; similar: string[] }>({
    name: "similar-words",
    text: `with known as (
        select distinct word from title, unnest(string_to_array(search_words, ' ')) as word
        where withdrawn_at is null and ($2::text[] is null or maturity = any($2))
      )
      select typed,
        exists (select 1 from known where starts_with(word, typed)) as "isKnown",
        array(select word from known where similarity(word, typed) > 0.1
          order by similarity(word, typed) desc, word limit ${CANDIDATES}) as similar
      from unnest($1::text[]) as typed`,
    values: [words, suitable],
  });
  const answers = new Map(rows.map((row) => [row.typed, row]));
  return words.map((word, index) => {
    const answer = answers.get(word);
    if (!answer || answer.isKnown || yearsIn([word]).length > 0) return word;
    return closestWord(word, answer.similar, index === words.length - 1) ?? word;
  });
}

/** A name that leads to further titles: a person, a genre or a tag. */
export type Suggestion = { name: string; titles: number };

export type Suggestions = { people: Suggestion[]; themes: Suggestion[] };

/** People and themes of the catalogue that have one of the words; with no words, the most frequent ones. */
export async function readSuggestions(words: string[], reader: Reader): Promise<Suggestions> {
  const { rows } = await pool().query<Suggestion & { kind: "person" | "theme" }>({
    name: "search-suggestions",
    text: `with offered as (
        select id, directors, "cast", genres, tags from title
          where withdrawn_at is null and ($2::text[] is null or maturity = any($2))
      ),
      name as (
        select 'person' as kind, person as name, id from offered, unnest(directors || "cast") as person
        union
        select 'theme', theme, id from offered, unnest(genres || tags) as theme
      ),
      counted as (
        select kind, name, count(*)::int as titles, ' ' || folded(name) as words,
          row_number() over (partition by kind order by count(*) desc, name) as place
        from name group by kind, name
      )
      select kind, name, titles from counted
      where place <= 12 and cardinality($1::text[]) = 0
        or words like any (select '% ' || word || '%' from unnest($1::text[]) as word)
      order by
        (select count(*) from unnest($1::text[]) as word where words like '% ' || word || '%') desc,
        titles desc, name
      limit 40`,
    values: [words, maturitiesWithin(reader.maturityLimit)],
  });
  const named = (kind: string) =>
    rows
      .filter((row) => row.kind === kind)
      .slice(0, words.length === 0 ? 12 : 8)
      .map(({ name, titles }) => ({ name, titles }));
  return { people: named("person"), themes: named("theme") };
}
