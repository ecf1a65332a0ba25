const SAYS_NOTHING = new Set(
  `a an and are as at be been but by for from had has have he her hers him his i if in into is it its itself
  me my no nor not of off on or our out own she so some than that the their them then there these they this
  those to too up us was we were what when where which while who whom why will with you your`.split(
    /\s+/,
  ),
);

/** Whether a word of a sentence tells what the sentence is about. */
export function isTelling(word: string) {
  return word.length > 1 && !SAYS_NOTHING.has(word);
}

/**
 * The part of an English word that its plural, past and -ing forms share: the first step of Porter, "An algorithm for
 * suffix stripping", 1980. Words of other languages lose their ends in the same way here and in the query.
 */
export function stemOf(word: string): string {
  return withoutY(withoutPastOrProgress(withoutPlural(word)));
}

function withoutPlural(word: string) {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function withoutPastOrProgress(word: string) {
  if (word.endsWith("eed")) return /[aeiouy][^aeiouy].*eed$/.test(word) ? word.slice(0, -1) : word;
  const [, stem] = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word) ?? [];
  if (stem === undefined) return word;
  if (/(?:at|bl|iz)$/.test(stem) || isShort(stem)) return `${stem}e`;
  return /([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** Such as "fil", which lost the e of "file". */
function isShort(stem: string) {
  return /^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(stem);
}

function withoutY(word: string) {
  return /[aeiouy].*y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}
