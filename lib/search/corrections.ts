import type { CatalogueIndex } from "@/lib/search/catalogue-index";
import { yearsIn } from "@/lib/search/query";
import { forgiven, leastMistakes, lettersOf, mistakesIn } from "@/lib/search/spelling";

const MOST = 8; // words that may have been meant by one

/** For each word, those that may have been meant, the likeliest first: itself alone if the catalogue has a word like it. */
export function meantBy(words: string[], index: CatalogueIndex, visible: Uint8Array): string[][] {
  return words.map((word, at) => {
    if (yearsIn([word]).length > 0 || isKnown(word, index, visible)) return [word];
    const meant = closestWords(word, { index, visible, isBeginning: at === words.length - 1 });
    return meant.length > 0 ? meant : [word];
  });
}

function isKnown(word: string, index: CatalogueIndex, visible: Uint8Array) {
  const [from, to] = index.words.beginningWith(word);
  for (let at = from; at < to; at++) if (index.namedBy(at, visible) > 0) return true;
  return false;
}

type Among = { index: CatalogueIndex; visible: Uint8Array; isBeginning: boolean };

/** The words with fewest mistakes; of those, such as begin with the same letter, then those that name most titles. */
function closestWords(typed: string, { index, visible, isBeginning }: Among): string[] {
  const most = forgiven(typed.length);
  if (most === 0) return [];
  const letters = lettersOf(typed);
  const { words } = index.words;
  let fewest = Number.POSITIVE_INFINITY;
  let closest: { word: string; titles: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    if (index.letters[at] === 0 || leastMistakes(letters, index.letters[at]) > most) continue;
    const mistakes = mistakesIn(typed, words[at], isBeginning);
    if (mistakes > fewest || mistakes === Number.POSITIVE_INFINITY) continue;
    const titles = index.namedBy(at, visible);
    if (titles === 0) continue;
    if (mistakes < fewest) closest = [];
    fewest = mistakes;
    closest.push({ word: words[at], titles });
  }
  const begins = ({ word }: { word: string }) => Number(word[0] === typed[0]);
  return closest
    .sort((a, b) => begins(b) - begins(a) || b.titles - a.titles || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}
