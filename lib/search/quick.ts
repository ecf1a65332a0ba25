import { personSlug } from "@/lib/people/slug";
import { startEngine } from "@/lib/rankings/engine";
import { parseQuery } from "@/lib/search/query";
import { readSuggestions, searchTitles } from "@/lib/search/read";
import { isFor, type Reader } from "@/lib/titles/maturity";

const MOST_TITLES = 6;
const MOST_NAMES = 4;

/** The little that is shown while somebody types: the best titles, people and themes. */
export async function findQuickly(typed: string, reader: Reader) {
  const { text } = parseQuery(typed);
  const { titleIds, words } = await searchTitles(text, reader);
  const { people, themes } = await readSuggestions(words, reader);
  const { model } = await startEngine();
  const titles = titleIds.flatMap((id) => model.titles.get(id) ?? []);
  const best = titles.filter((title) => isFor(title, reader)).slice(0, MOST_TITLES);
  return {
    query: text,
    found: titleIds.length,
    titles: best.map(({ id, slug, title, year, maturity, media }) => ({
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
