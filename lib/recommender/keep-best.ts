import { nthLargestOf } from "@/lib/recommender/largest";

let above = new Float64Array(0); // scratch: the scores above zero

/** Puts all scores to zero but the best so many, those above zero; of equal ones at the end the first by name stay. */
export function keepBest(scores: Float64Array, most: number, nameOf: (number: number) => string) {
  if (above.length < scores.length) above = new Float64Array(scores.length);
  let size = 0;
  for (let number = 0; number < scores.length; number++) {
    if (scores[number] > 0) above[size++] = scores[number];
  }
  const least = size > most ? nthLargestOf(above, size, most) : 0;
  let kept = 0;
  const last: number[] = []; // equal ones, of which not all may stay
  for (let number = 0; number < scores.length; number++) {
    if (scores[number] > least) kept++;
    else if (least > 0 && scores[number] === least) last.push(number);
    else scores[number] = 0;
  }
  if (kept + last.length <= most) return;
  last.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const number of last.slice(most - kept)) scores[number] = 0;
}
