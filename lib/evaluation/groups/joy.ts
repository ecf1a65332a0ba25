const MOST_STARS = 5; // a gain of 31; an own log's strengths may lie above

/** How well a joint list serves one member: nDCG with gain 2^rating - 1 (Burges 2005) over what was hidden of theirs. */
export function joyOf(list: number[], hidden: Map<number, number>, k: number): number {
  const ideal = [...hidden.values()].sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, k));
  if (best === 0) return 0;
  return discounted(list.slice(0, k).map((title) => hidden.get(title) ?? 0)) / best;
}

function discounted(ratings: number[]) {
  return ratings.reduce((sum, rating, at) => sum + gainOf(rating) / Math.log2(at + 2), 0);
}

function gainOf(rating: number) {
  return 2 ** Math.min(MOST_STARS, rating) - 1;
}

/** Fairness of Jain, Chiu and Hawe (1984): 1 where all have as much, 1 / n where one has everything; null where nobody has. */
export function jainIndex(joys: number[]): number | null {
  const sum = joys.reduce((total, joy) => total + joy, 0);
  const squares = joys.reduce((total, joy) => total + joy * joy, 0);
  return squares === 0 ? null : (sum * sum) / (joys.length * squares);
}
