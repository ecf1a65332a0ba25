/** Numbers in [0, 1) that repeat with their seed: a Weyl sequence through a 32-bit mixer. */
export function chanceFrom(seed: number) {
  let state = Math.imul(seed | 0, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
}

/** One draw from the standard normal distribution (Box and Muller 1958). */
export function normalFrom(chance: () => number) {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** The first place whose running sum lies above a mark. */
export function placeIn(sums: ArrayLike<number>, mark: number) {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle] <= mark) low = middle + 1;
    else high = middle;
  }
  return low;
}
