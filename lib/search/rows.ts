import type { Suggestions } from "@/lib/search/read";

/** Titles that answer a query in one way, under a heading of their own. */
export type SearchRow = { key: string; label: string; titleIds: string[] };

type Asked = {
  found: { id: string; genres: string[] }[]; // best first
  suggestions: Suggestions;
  named: Map<string, string[]>; // what the viewer may be shown by each of the names in rows
};

const MOST_PEOPLE = 3;
const MOST_THEMES = 3;
const MOST_GENRES = 3;
const LEAST_IN_GROUP = 2; // a row of one says nothing that the first row does not
export const LEAST_TO_GROUP = 12; // titles found; fewer are seen at once
const MOST_IN_ROW = 40;

/** What was found as rows: the best, then by whom, about what, and the best again by genre where they are many. */
export function searchRows({ found, suggestions, named }: Asked): SearchRow[] {
  const { people, themes } = namesInRows(suggestions);
  const best = { key: "best", label: "Best matches", titleIds: found.map(({ id }) => id) };
  return withoutEchoes([
    ...(found.length > 0 ? [best] : []),
    ...people.map((name) => rowOf("person", `By or with ${name}`, named.get(name))),
    ...themes.map((name) => rowOf("theme", capitalised(name), named.get(name))),
    ...genreRows(found, themes),
  ]);
}

/** The people and themes that have a row of their own. */
export function namesInRows({ people, themes }: Suggestions) {
  return {
    people: people.slice(0, MOST_PEOPLE).map(({ name }) => name),
    themes: themes.slice(0, MOST_THEMES).map(({ name }) => name),
  };
}

function rowOf(kind: string, label: string, titleIds: string[] = []): SearchRow {
  return { key: `${kind} ${label}`, label, titleIds: titleIds.slice(0, MOST_IN_ROW) };
}

function genreRows(found: Asked["found"], shown: string[]): SearchRow[] {
  if (found.length < LEAST_TO_GROUP) return [];
  const byGenre = new Map<string, string[]>();
  for (const { id, genres } of found) {
    for (const genre of genres) byGenre.set(genre, [...(byGenre.get(genre) ?? []), id]);
  }
  return [...byGenre]
    .filter(([genre]) => !shown.includes(genre))
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .slice(0, MOST_GENRES)
    .map(([genre, ids]) => rowOf("genre", `${genre} among them`, ids));
}

/** A group of too few is none, nor is one that holds just what a row above it holds. */
function withoutEchoes(rows: SearchRow[]): SearchRow[] {
  const seen = new Set<string>();
  return rows.filter(({ key, titleIds }) => {
    const content = titleIds.toSorted().join();
    if ((key !== "best" && titleIds.length < LEAST_IN_GROUP) || seen.has(content)) return false;
    seen.add(content);
    return true;
  });
}

function capitalised(name: string) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
