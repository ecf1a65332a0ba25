const LONGEST = 40; // letters; nobody means a longer word that the catalogue has almost

/** Mistakes forgiven in a word of a given length; short words have too many neighbours. */
export function forgiven(length: number) {
  if (length < 4 || length > LONGEST) return 0;
  return length < 7 ? 1 : 2;
}

/** The letters of a word as bits; some letters share one. */
export function lettersOf(word: string) {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** The least mistakes by which a word whose letters are `typed` can be off one whose letters are `known`. */
export function leastMistakes(typed: number, known: number) {
  let absent = typed & ~known;
  let mistakes = 0;
  for (; absent !== 0; absent &= absent - 1) mistakes++;
  return mistakes;
}

/**
 * Mistakes in a typed word if another was meant; Infinity where they are more than forgiven. `isBeginning` also compares with
 * the start of the other, for a last word that is still being typed.
 */
export function mistakesIn(typed: string, meant: string, isBeginning = false): number {
  const most = forgiven(typed.length);
  if (most === 0) return typed === meant ? 0 : TOO_MANY;
  const reach = Math.min(meant.length, typed.length + most);
  if (reach < typed.length - most || (!isBeginning && reach < meant.length)) return TOO_MANY;
  const last = lastRow(typed, meant.slice(0, reach));
  const whole = reach === meant.length ? last[reach] : TOO_MANY;
  const mistakes = isBeginning ? Math.min(whole, mistakesSoFar(typed, last, reach)) : whole;
  return mistakes > most + STILL_TYPED ? TOO_MANY : mistakes;
}

const TOO_MANY = Number.POSITIVE_INFINITY;
const STILL_TYPED = 0.5; // half a mistake more keeps whole words ahead

/** A letter may be missing so far. */
function mistakesSoFar(typed: string, last: Uint8Array, reach: number) {
  const same = last[Math.min(typed.length, reach)];
  return Math.min(same, last[Math.min(typed.length + 1, reach)]) + STILL_TYPED;
}

let [before, row, next] = Array.from({ length: 3 }, () => new Uint8Array(LONGEST + 3));

/**
 * For each beginning of the other, how many letters to add, drop, change or swap with their neighbour lead there (optimal string
 * alignment after Damerau, "A technique for computer detection and correction of spelling errors", 1964). Holds until the next call.
 */
function lastRow(one: string, other: string) {
  for (let j = 0; j <= other.length; j++) row[j] = j;
  for (let i = 1; i <= one.length; i++) {
    next[0] = i;
    const letter = one.charCodeAt(i - 1);
    for (let j = 1; j <= other.length; j++) {
      const change = letter === other.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change);
      const isSwap =
        i > 1 &&
        j > 1 &&
        letter === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, before[j - 2] + 1);
      next[j] = cost;
    }
    [before, row, next] = [row, next, before];
  }
  return row;
}
