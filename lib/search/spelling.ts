/** Mistakes forgiven in a word of a given length; short words have too many neighbours. */
function forgiven(length: number) {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/**
 * The word of the catalogue that was probably meant, or null. `beginnings` also compares with the start of
 * each word, for a last word that is still being typed.
 */
export function closestWord(typed: string, candidates: string[], beginnings = false) {
  let closest: string | null = null;
  let fewest = forgiven(typed.length) + 1;
  for (const candidate of candidates) {
    const whole = mistakesBetween(typed, candidate);
    const mistakes = beginnings ? Math.min(whole, mistakesInBeginning(typed, candidate)) : whole;
    if (mistakes < fewest) {
      fewest = mistakes;
      closest = candidate;
    }
  }
  return closest;
}

/** A letter may be missing so far; half a mistake more keeps whole words ahead. */
function mistakesInBeginning(typed: string, candidate: string) {
  const same = candidate.slice(0, typed.length);
  const longer = candidate.slice(0, typed.length + 1);
  return Math.min(mistakesBetween(typed, same), mistakesBetween(typed, longer)) + 0.5;
}

/**
 * Letters to add, drop, change or swap with their neighbour (optimal string alignment after Damerau, "A technique
 * for computer detection and correction of spelling errors", 1964).
 */
export function mistakesBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + change);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) cost = Math.min(cost, rows[i - 2][j - 2] + 1);
      row.push(cost);
    }
    rows.push(row);
  }
  return rows[one.length][other.length];
}
