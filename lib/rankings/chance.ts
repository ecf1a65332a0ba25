import { hashOn, mixed } from "@/lib/recommender/text-hash";

/**
 * Chance that repeats itself: one number between 0 and 1, both excluded, for each word under a seed, and
 * always the same one. FNV-1a over the text, twice, and the finaliser of MurmurHash3 to mix the bits.
 */
export function chanceFrom(seed: string): (word: string) => number {
  const high = hashOn(0x811c9dc5, seed);
  const low = hashOn(0x9747b28c, seed);
  return (word) => between(mixed(hashOn(high, word)), mixed(hashOn(low, word)));
}

/** The middle of one of 2⁵² even parts from 0 to 1, by the first of 64 bits: with one bit more, the last would be rounded to 1. */
export function between(high: number, low: number) {
  return (high * 2 ** 20 + (low >>> 12) + 0.5) / 2 ** 52;
}
