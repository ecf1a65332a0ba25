/** Scales a friend's scores so that their dearest title is 1 and their least is 0: all speak equally loud. Null says 0. */
export function spread(scores: (number | null)[]): number[] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of scores) {
    if (one === null) continue;
    if (one < least) least = one;
    if (one > most) most = one;
  }
  const range = most - least;
  return scores.map((one) => (one === null || !(range > 0) ? 0 : round((one - least) / range)));
}

function round(part: number) {
  return Math.round(part * 1000) / 1000;
}
