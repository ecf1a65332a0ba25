import { personSlug } from "@/lib/people/slug";
import { parseQuery } from "@/lib/search/query";
import { readSuggestions, searchTitles } from "@/lib/search/read";
import type { Reader } from "@/lib/titles/maturity";
import { readTitles } from "@/lib/titles/read";

const MOST_TITLES = 6;
const MOST_NAMES = 4;

/** The little that is shown while somebody types: the best titles, people and themes. */
export async function findQuickly(typed: string, reader: Reader) {
  const { text } = parseQuery(typed);
  const { titleIds, words } = await searchTitles(text, reader);
  const [titles, { people, themes }] = await Promise.all([
    readTitles(titleIds.slice(0, MOST_TITLES), reader),
    readSuggestions(words, reader),
  ]);
  return {
    query: text,
    found: titleIds.length,
    titles: titles.map(({ id, slug, title, year, maturity, media }) => ({
      id,
      slug,
      title,
      year,
      maturity,
      images: media.images,
    })),
    people: people.slice(0, MOST_NAMES).map((person) => ({
      ...person,
      slug: personSlug(person.name),
    })),
    themes: themes.slice(0, MOST_NAMES),
  };
}

export type QuickFind = Awaited<ReturnType<typeof findQuickly>>;
