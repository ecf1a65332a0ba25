import { readMarks } from "@/lib/lists/read";
import { shownTitle } from "@/lib/lists/shown-title";
import { freshEngine } from "@/lib/rankings/engine";
import { readFavourites } from "@/lib/rankings/favourites";
import type { HomeTitle } from "@/lib/rankings/home-page";
import { readMoreLike } from "@/lib/rankings/more-like";
import { parseQuery } from "@/lib/search/query";
import { readSuggestions, readTitlesOf, searchTitles } from "@/lib/search/read";
import { LEAST_TO_GROUP, namesInRows, searchRows } from "@/lib/search/rows";
import type { ViewerId } from "@/lib/session";
import { isFor, type Reader } from "@/lib/titles/maturity";

/** What the search page shows for what was typed: rows of titles, and names that lead to more. */
export async function readResults(typed: string, viewer: Reader & { id: ViewerId }) {
  const { text } = parseQuery(typed);
  const found = await searchTitles(text, viewer);
  const hasWords = found.words.length > 0; // punctuation alone asks for nothing, and is offered a start
  const ids = new Set(found.titleIds);
  const [best] = found.titleIds;
  const [{ model }, marks, suggestions, favourites, alike] = await Promise.all([
    freshEngine(),
    readMarks(viewer.id),
    readSuggestions(found.words, viewer),
    readFavourites(viewer, hasWords ? ids : null),
    best ? readMoreLike(viewer, best) : [],
  ]);
  const reasons = new Map(favourites.map(({ titleId, reason }) => [titleId, reason]));
  const shown = new Map<string, HomeTitle>(); // a title in several rows is sent once
  const show = (id: string) => {
    const title = model.titles.get(id);
    if (!title || !isFor(title, viewer)) return [];
    const card = shown.get(id) ?? { ...shownTitle(title, marks), reason: reasons.get(id) ?? null };
    shown.set(id, card);
    return [card];
  };
  const { people, themes } = namesInRows(suggestions);
  const rows = searchRows({
    found: found.titleIds.flatMap((id) => model.titles.get(id) ?? []),
    suggestions,
    named: await readTitlesOf([...people, ...themes], viewer),
  });
  const liked = {
    key: "friends",
    label: "Friends’ favourites",
    titleIds: favourites.map(({ titleId }) => titleId),
  };
  const isEcho = hasWords && found.titleIds.length < LEAST_TO_GROUP; // the same cards again, which say it themselves
  if (favourites.length > 0 && !isEcho) rows.splice(hasWords ? 1 : 0, 0, liked); // below the best
  const shownRows = rows.map(({ titleIds, ...row }) => ({
    ...row,
    titles: titleIds.flatMap(show),
  }));
  const others = alike.filter(({ id }) => !ids.has(id));
  if (best && others.length > 0) {
    const label = `More like ${model.titles.get(best)?.title}`;
    shownRows.push({ key: "alike", label, titles: others });
  }
  return { query: text, hasWords, found, suggestions, rows: shownRows };
}
