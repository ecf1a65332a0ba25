import type { Suggestion } from "@/lib/search/name-index";
import { readIndex } from "@/lib/search/shared-index";
import { type Found, findTitles } from "@/lib/search/titles-found";
import type { Reader } from "@/lib/titles/maturity";

export type Suggestions = { people: Suggestion[]; themes: Suggestion[] };

const MOST_NAMES = 8;
const IDEAS = 12; // before anything is typed

/** Titles that answer what was typed. */
export async function searchTitles(typed: string, reader: Reader): Promise<Found> {
  return findTitles(typed, reader, await readIndex());
}

/** People and themes of the catalogue that have one of the words; with no words, the most frequent ones. */
export async function readSuggestions(words: string[], reader: Reader): Promise<Suggestions> {
  const index = await readIndex();
  const visible = index.visibleTo(reader);
  const { people, themes } = index;
  if (words.length === 0) {
    return { people: people.ideas(visible, IDEAS), themes: themes.ideas(visible, IDEAS) };
  }
  return {
    people: people.suggest(words, visible, MOST_NAMES),
    themes: themes.suggest(words, visible, MOST_NAMES),
  };
}

/** What a reader may see by or with a person, or of a theme, per name and in the order of the catalogue. */
export async function readTitlesOf(
  names: string[],
  reader: Reader,
): Promise<Map<string, string[]>> {
  const index = await readIndex();
  const visible = index.visibleTo(reader);
  const placesOf = (name: string) =>
    new Set([...index.people.placesOf(name), ...index.themes.placesOf(name)]);
  return new Map(
    names.map((name) => [
      name,
      [...placesOf(name)].flatMap((place) => (visible[place] ? index.titles[place].id : [])),
    ]),
  );
}
