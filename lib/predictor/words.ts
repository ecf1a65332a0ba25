const LEAST_LETTERS = 3;

// words that say nothing of what a film is about
const EMPTY = new Set(
  `the and for with his her him she who has had have was were are but not from that this they their them its into out
  all one two what when where which while will would can could about after against before between because been being
  both down during each few more most off once only other over own same some such than then there these those through
  too under until very you your our ours than just also how why now new man men woman women film films movie story`.split(
    /\s+/,
  ),
);

/** The words of a text that may say something, without case and accents. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= LEAST_LETTERS && !EMPTY.has(word));
}
