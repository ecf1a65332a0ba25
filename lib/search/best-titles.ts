import type { CatalogueIndex, PlainNames } from "@/lib/search/catalogue-index";
import { matchesOf } from "@/lib/search/title-matches";

export type Asked = {
  words: string[];
  text: string; // as it was typed, in plain words; empty where the words are not those typed
  isEvery: boolean; // titles must have every word, not just some
};

/** Where to look, and for how many. */
export type Among = { index: CatalogueIndex; visible: Uint8Array; most: number };

/** How well a name answers what was typed; what only has the words, in whatever order, comes after. */
const NAMED = { so: 6, soButForArticle: 5, fromArticleOn: 4.5, from: 4, inOtherOrder: 3, not: 2 };
const STEP = 100; // more than any worth
const ARTICLE = /^(the|an?|der|die|das|les?|la|el|il|los|las) (?=.)/;

/** The places of the titles that answer best, best first: by name, then by what their words are worth. */
export function bestTitles(asked: Asked[], among: Among): number[] {
  const scores = new Float64Array(among.visible.length);
  for (const each of asked) raiseScores(scores, each, among.index);
  return bestScored(scores, among);
}

const LEAST_JOINED = 4; // letters

/** The same by names that were written apart where the text is one word, or the other way round. */
export function titlesJoined(text: string, among: Among): number[] {
  const joined = text.replaceAll(" ", "");
  if (joined.length < LEAST_JOINED) return [];
  const scores = Float64Array.from(among.index.names, (names) => {
    const begins = names.some((name) => name.replaceAll(" ", "").startsWith(joined));
    return begins ? 1 / names[0].length : 0;
  });
  return bestScored(scores, among);
}

function bestScored(scores: Float64Array, { index, visible, most }: Among) {
  const { titles } = index;
  for (let place = 0; place < scores.length; place++) scores[place] *= visible[place];
  return atLeast(mostAt(scores, most), scores)
    .sort(
      (a, b) =>
        scores[b] - scores[a] ||
        Number(titles[b].featured) - Number(titles[a].featured) ||
        (titles[a].id < titles[b].id ? -1 : 1),
    )
    .slice(0, most);
}

function raiseScores(scores: Float64Array, { words, text, isEvery }: Asked, index: CatalogueIndex) {
  const { hits, inName, worth } = matchesOf(words, index);
  const nameIs = text === "" ? () => NAMED.not : namedAs(text);
  for (let place = 0; place < scores.length; place++) {
    if (hits[place] === 0 || (isEvery && hits[place] < words.length)) continue;
    const names = index.names[place];
    const named = inName[place] < words.length ? NAMED.not : nameIs(names);
    const within = named > NAMED.inOtherOrder ? 1 / names[0].length : worth[place]; // the shorter name is nearer
    const score = named * STEP + within + (isEvery ? 0 : hits[place] * STEP);
    if (score > scores[place]) scores[place] = score;
  }
}

/** How a title's names answer a text, at best. */
function namedAs(text: string) {
  const hasArticle = ARTICLE.test(text);
  const bare = text.replace(ARTICLE, "");
  const answer = (name: string) => {
    if (name === text) return NAMED.so;
    const bareName = name.replace(ARTICLE, "");
    if (bareName === bare) return NAMED.soButForArticle;
    if (name.startsWith(text)) return hasArticle ? NAMED.fromArticleOn : NAMED.from;
    return bareName.startsWith(bare) ? NAMED.from : NAMED.inOtherOrder;
  };
  return (names: PlainNames) => Math.max(...names.map(answer));
}

/** The score that the last of the most has that may be found; those that score nothing never are. */
function mostAt(scores: Float64Array, most: number) {
  const found = scores.filter((score) => score > 0).sort();
  return found.length === 0 ? Number.POSITIVE_INFINITY : found[Math.max(0, found.length - most)];
}

function atLeast(least: number, scores: Float64Array) {
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++)
    if (scores[place] >= least) places.push(place);
  return places;
}
