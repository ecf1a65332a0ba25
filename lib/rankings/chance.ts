/**
 * Chance that repeats itself: one number between 0 and 1, both excluded, for each word under a seed, and
 * always the same one. FNV-1a over the text, twice, and the finaliser of MurmurHash3 to mix the bits.
 */
export function chanceFrom(seed: string): (word: string) => number {
  const high = fold(0x811c9dc5, seed);
  const low = fold(0x9747b28c, seed);
  return (word) => between(mixed(fold(high, word)), mixed(fold(low, word)));
}

/** The middle of one of 2⁵² even parts from 0 to 1, by the first of 64 bits: with one bit more, the last would be rounded to 1. */
export function between(high: number, low: number) {
  return (high * 2 ** 20 + (low >>> 12) + 0.5) / 2 ** 52;
}

function fold(start: number, text: string) {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function mixed(hash: number) {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
