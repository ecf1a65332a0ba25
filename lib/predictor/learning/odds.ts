const LARGEST = 35; // beyond it a chance is 0 or 1 to the last digit

export function chanceOfOdds(logarithm: number) {
  return 1 / (1 + Math.exp(-Math.max(-LARGEST, Math.min(LARGEST, logarithm))));
}

const SMALLEST = 1e-6; // a forest that agrees entirely would give infinite odds

/** The logarithm of the odds that a chance stands for. */
export function oddsOf(chance: number) {
  const inside = Math.max(SMALLEST, Math.min(1 - SMALLEST, chance));
  return Math.log(inside / (1 - inside));
}
