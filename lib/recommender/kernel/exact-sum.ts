/**
 * Sums that forget what is taken out of them again: each stands in two numbers, the sum as it is rounded and what
 * rounding took from it (Knuth's two-sum). Else a large confidence that goes would leave its rounding errors to small ones.
 */
export function sumIn(sums: Float64Array, place: number) {
  return sums[2 * place] + sums[2 * place + 1];
}

export function addTo(sums: Float64Array, place: number, value: number) {
  const before = sums[2 * place];
  const after = before + value;
  sums[2 * place] = after;
  sums[2 * place + 1] += lostIn(before, value, after);
}

/** What rounding took from a sum of two. */
export function lostIn(one: number, other: number, sum: number) {
  const added = sum - one;
  return one - (sum - added) + (other - added);
}
