import { pool } from "@/lib/db";
import { freshEngine } from "@/lib/rankings/engine";
import { CatalogueNames, type Suggestions } from "@/lib/search/catalogue-names";
import { parseQuery, yearsIn } from "@/lib/search/query";
import { closestWord } from "@/lib/search/spelling";
import { isOpenTo, maturitiesWithin, type Reader } from "@/lib/titles/maturity";
import type { Title } from "@/lib/titles/read";

/** How the titles found answer the query: to every word, or, when none does, to some. */
export type Found = {
  titleIds: string[]; // best first
  words: string[]; // as asked, after correcting
  isCorrected: boolean;
  isPartial: boolean;
};

const MOST_TITLES = 60;

/** Titles by name, person, genre, tag, year or synopsis; misspelt words are corrected when nothing has them. */
export async function searchTitles(typed: string, reader: Reader): Promise<Found> {
  const { words } = parseQuery(typed);
  const nothing = { titleIds: [], words, isCorrected: false, isPartial: false };
  if (words.length === 0) return nothing;
  const suitable = suitableTo(reader);
  const named = await titlesNamed(words, suitable);
  if (named.length === MOST_TITLES) return { ...nothing, titleIds: named };
  const literal = await titlesWith(words, "every", suitable);
  if (literal.length > 0) return { ...nothing, titleIds: literal };
  const corrected = correctWords(words, await readNames(reader), reader);
  const isCorrected = corrected.some((word, index) => word !== words[index]);
  const meant = isCorrected ? await titlesWith(corrected, "every", suitable) : [];
  if (meant.length > 0) return { ...nothing, titleIds: meant, words: corrected, isCorrected };
  const some = words.length > 1 ? await titlesWith(corrected, "some", suitable) : [];
  return { titleIds: some, words: corrected, isCorrected, isPartial: some.length > 0 };
}

/** Maturities that may be found, null for all, and whose library is looked into. */
type Suitable = { maturities: string[] | null; viewerId: string | null };

function suitableTo({ maturityLimit, id }: Reader): Suitable {
  return { maturities: maturitiesWithin(maturityLimit), viewerId: id ?? null };
}

/**
 * Titles whose name begins with the words. They stand above all others, so that where there are enough of them, as after
 * the first letters, nothing else need be looked for.
 */
async function titlesNamed(words: string[], { maturities, viewerId }: Suitable): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>({
    name: "search-names",
    text: `select id from title
      where (search_name like $2 or search_name = 'the ' || $1) and withdrawn_at is null
        and ($3::text[] is null or maturity = any($3))
        and (open_to is null or $4::uuid = any(open_to))
      order by search_name = $1 desc, search_name = 'the ' || $1 desc, similarity(search_name, $1) desc, featured desc, id
      limit ${MOST_TITLES}`,
    values: [words.join(" "), `${words.join(" ")}%`, maturities, viewerId],
  });
  return rows.map(({ id }) => id);
}

/** Titles whose words begin with the given ones; names count most, then people, themes and the synopsis. */
async function titlesWith(
  words: string[],
  demand: "every" | "some",
  { maturities, viewerId }: Suitable,
): Promise<string[]> {
  const years = yearsIn(words);
  const besides = demand === "every" ? words.filter((word) => yearsIn([word]).length === 0) : [];
  const isOfYear = besides.length > 0 ? OF_YEAR_BESIDES : "year = any($4)";
  const { rows } = await pool().query<{ id: string }>({
    name: years.length > 0 ? undefined : "search-titles",
    text: `with query as (select to_tsquery('simple', $1) || plainto_tsquery('english', $2) as ts)
      select id from title, query, lateral (select search_name as name) as own
      where (search_text @@ ts ${years.length > 0 ? `or ${isOfYear}` : ""}) and withdrawn_at is null
        and ($5::text[] is null or maturity = any($5))
        and (open_to is null or $6::uuid = any(open_to))
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
      maturities,
      viewerId,
      ...(years.length > 0 && besides.length > 0 ? [beginnings(besides, demand)] : []),
    ],
  });
  return rows.map(({ id }) => id);
}

const OF_YEAR_BESIDES = "(year = any($4) and search_text @@ to_tsquery('simple', $7))";

function beginnings(words: string[], demand: "every" | "some") {
  return words.map((word) => `${word}:*`).join(demand === "every" ? " & " : " | ");
}

/** Replaces each word that no title has by the most similar one that some title has. */
function correctWords(words: string[], names: CatalogueNames, reader: Reader): string[] {
  return words.map((word, index) => {
    if (yearsIn([word]).length > 0 || names.knows(word, reader)) return word;
    return closestWord(word, names.alike(word, reader), index === words.length - 1) ?? word;
  });
}

/** People and themes of the catalogue that have one of the words; with no words, the most frequent ones. */
export async function readSuggestions(words: string[], reader: Reader): Promise<Suggestions> {
  return (await readNames(reader)).suggest(words, reader);
}

type NamesBy = Map<string | null, CatalogueNames>; // per owner of a library; null for who has none

const names = new WeakMap<object, NamesBy>(); // a changed catalogue is another map

/** Names of what is open to the reader: nobody learns from a suggestion what another's library holds. */
async function readNames({ id }: Reader) {
  const { titles } = (await freshEngine()).model;
  const known = names.get(titles) ?? new Map();
  names.set(titles, known);
  const owner = id !== undefined && hasLibrary(titles, id) ? id : null;
  const own =
    known.get(owner) ??
    new CatalogueNames([...titles.values()].filter((title) => isOpenTo(title, owner ?? undefined)));
  known.set(owner, own);
  return own;
}

const owners = new WeakMap<object, Set<string>>();

function hasLibrary(titles: Map<string, Title>, viewerId: string) {
  const known =
    owners.get(titles) ?? new Set([...titles.values()].flatMap(({ openTo }) => openTo ?? []));
  owners.set(titles, known);
  return known.has(viewerId);
}
