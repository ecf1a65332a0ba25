import { SETTLED_PARTS } from "@/lib/recommender/best-first";

/**
 * Numbers by their settled scores, highest first, and equal ones by number. Score and number are packed into
 * one key each, as keys are sorted without a call per comparison; scores too large for that are compared.
 */
export function byScoreThenNumber(numbers: Int32Array, scores: Float64Array): Int32Array {
  const size = scores.length;
  const keys = new Float64Array(numbers.length);
  for (let at = 0; at < keys.length; at++) {
    const number = numbers[at];
    const key = number - Math.round(scores[number] * SETTLED_PARTS) * size;
    if (!Number.isSafeInteger(key)) return compared(numbers, scores);
    keys[at] = key;
  }
  keys.sort();
  const ordered = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const rest = keys[at] % size;
    ordered[at] = rest < 0 ? rest + size : rest;
  }
  return ordered;
}

function compared(numbers: Int32Array, scores: Float64Array) {
  return numbers.slice().sort((a, b) => scores[b] - scores[a] || a - b);
}
