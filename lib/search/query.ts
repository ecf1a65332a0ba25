import { folded } from "@/lib/search/fold";

/** A query as people typed it and as the catalogue is asked: plain words without filler. */
export type SearchQuery = {
  text: string;
  words: string[]; // in the catalogue's own words, where people call a genre something else
  typedWords: string[]; // which may stand in a name: "kids" is the genre Family, or a title's word
};

export const LONGEST_QUERY = 100; // characters; nobody searches for more on purpose
const MOST_WORDS = 8;

/** What people call a genre, in the words of the catalogue. */
const OTHER_WORDS: [pattern: RegExp, words: string][] = [
  [/\b(sci fi|scifi|sf)\b/g, "science fiction"],
  [/\b(rom ?com|romantic comed(y|ies))\b/g, "romance comedy"],
  [/\b(docs?|docus?|docu)\b/g, "documentary"],
  [/\b(cartoons?|animated)\b/g, "animation"],
  [/\b(scary|spooky)\b/g, "horror"],
  [/\b(funny|comic|comedies)\b/g, "comedy"],
  [/\b(kids|children)\b/g, "family"],
  [/\b(detective|whodun+it)\b/g, "mystery"],
  [/\b(cowboys?)\b/g, "western"],
  [/\b(romantic|love story)\b/g, "romance"],
];

const FILLER = new Set(
  "a an and about by film films for from in is movie movies of on or starring the to with".split(
    " ",
  ),
);

const YEAR = /^(1[89]|20)\d\d$/;
const DECADE = /^((1[89]|20)\d)0s$/;

/** The years that words stand for: 1927 for itself, 1920s for ten. */
export function yearsIn(words: string[]): number[] {
  return words.flatMap((word) => {
    if (YEAR.test(word)) return [Number(word)];
    const [, decade] = DECADE.exec(word) ?? [];
    return decade ? Array.from({ length: 10 }, (_, year) => Number(decade) * 10 + year) : [];
  });
}

/** Cleans up what was typed; nothing worth searching for gives no words. */
export function parseQuery(typed: string): SearchQuery {
  const text = typed
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_QUERY)
    .trim();
  const plain = folded(text);
  const inOtherWords = OTHER_WORDS.reduce(
    (words, [pattern, catalogueWords]) => words.replace(pattern, catalogueWords),
    plain,
  );
  return { text, words: tellingWords(inOtherWords), typedWords: tellingWords(plain) };
}

function tellingWords(plain: string) {
  const all = [...new Set(plain.split(" ").filter(Boolean))];
  const telling = all.filter((word, index) => !FILLER.has(word) || isStillTyped(all, index));
  return (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
}

/** "the" alone may be the start of "the general", but at the end of more words it says nothing. */
function isStillTyped(words: string[], index: number) {
  return words.length === 1 && index === 0;
}
