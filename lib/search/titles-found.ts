import { type Asked, bestTitles, titlesJoined } from "@/lib/search/best-titles";
import type { CatalogueIndex } from "@/lib/search/catalogue-index";
import { meantBy } from "@/lib/search/corrections";
import { folded } from "@/lib/search/fold";
import { parseQuery, type SearchQuery } from "@/lib/search/query";
import type { Reader } from "@/lib/titles/maturity";

/** How the titles found answer the query: to every word, or, when none does, to some. */
export type Found = {
  titleIds: string[]; // best first
  words: string[]; // as asked, after correcting
  isCorrected: boolean;
  isPartial: boolean;
};

const MOST_TITLES = 60;

/** Titles by name, person, genre, tag, year or synopsis; misspelt words are corrected when nothing has them. */
export function findTitles(typed: string, reader: Reader, index: CatalogueIndex): Found {
  const query = parseQuery(typed);
  const { words } = query;
  const nothing = { titleIds: [], words, isCorrected: false, isPartial: false };
  if (words.length === 0) return nothing;
  const among = { index, visible: index.visibleTo(reader), most: MOST_TITLES };
  const idsOf = (places: number[]) => places.map((place) => index.titles[place].id);
  const idsWith = (asked: Asked[]) => idsOf(bestTitles(asked, among));

  const literal = idsWith(asTyped(query));
  if (literal.length > 0) return { ...nothing, titleIds: literal };
  const joined = titlesJoined(folded(query.text), among);
  if (joined.length > 0) return { ...nothing, titleIds: idsOf(joined) };
  const everyOf = (meant: string[]) =>
    idsWith([{ words: meant, text: meant.join(" "), isEvery: true }]);
  const corrected = likeliest(meantBy(words, index, among.visible), everyOf);
  const isCorrected = corrected.some((word, at) => word !== words[at]);
  const meant = isCorrected ? everyOf(corrected) : [];
  if (meant.length > 0) return { ...nothing, titleIds: meant, words: corrected, isCorrected };
  const some = words.length > 1 ? idsWith([{ words: corrected, text: "", isEvery: false }]) : [];
  return { titleIds: some, words: corrected, isCorrected, isPartial: some.length > 0 };
}

/** The words typed, and besides them those that the catalogue has for a genre. */
function asTyped({ text, words, typedWords }: SearchQuery): Asked[] {
  const literal = { words: typedWords, text: folded(text), isEvery: true };
  const isSame = words.join() === typedWords.join();
  return isSame ? [literal] : [literal, { words, text: "", isEvery: true }];
}

/** Of the words that may have been meant, the first that some title has together with the others. */
function likeliest(meant: string[][], idsOf: (words: string[]) => string[]) {
  return meant.reduce(
    (words, candidates, at) => {
      const isSure = candidates.length === 1 || words.length === 1;
      const fitting = isSure
        ? null
        : candidates.find((word) => idsOf(words.with(at, word)).length > 0);
      return fitting ? words.with(at, fitting) : words;
    },
    meant.map(([first]) => first),
  );
}
