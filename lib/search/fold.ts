const LETTERS: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ŧ: "t",
  ħ: "h",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
};
const ACCENTS_AND_STOPS = /[\u0300-\u036f.'’´`]/g;
const PUNCTUATION =
  /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+/g;

const PLAIN = /^[\u0020-\u007e]*$/;

/** Plain words for comparing: lower case, no accents, no punctuation. The SQL function of this name does the same. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  return (PLAIN.test(lower) ? lower : unaccented(lower))
    .replace(ACCENTS_AND_STOPS, "")
    .replace(PUNCTUATION, " ")
    .trim();
}

function unaccented(lower: string) {
  return lower.normalize("NFKD").replace(/[øłđıŧħæœßþ]/g, (letter) => LETTERS[letter] ?? letter);
}
