/**
 * Chance that repeats itself: one number between 0 and 1, both excluded, for each word under a seed, and
 * always the same one. FNV-1a over the text, twice, and the finaliser of MurmurHash3 to mix the bits.
 */
export function chanceFrom(seed: string): (word: string) => number {
  const high = fold(0x811c9dc5, seed);
  const low = fold(0x9747b28c, seed);
  return (word) => {
    const bits = mixed(fold(high, word)) * 2 ** 21 + (mixed(fold(low, word)) >>> 11);
    return (bits + 0.5) / 2 ** 53;
  };
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
