import { nthLargestOf } from "@/lib/recommender/largest";
import type { Entries } from "@/lib/recommender/lent-table";

// scratch: the scores above zero, and whose they are
let above = new Float64Array(0);
let numbers = new Int32Array(0);

/** The best so many of scores by number, those above zero, in the order of numbers; of equal ones at the end the first by name. */
export function bestOf(
  scores: Float64Array,
  most: number,
  nameOf: (number: number) => string,
): Entries {
  const size = gather(scores);
  const least = size > most ? nthLargestOf(above, size, most) : 0;
  const kept = size > most ? keep(size, least) : size;
  const dropped = kept > most ? lastOnes(kept - most, { kept, least, nameOf }) : undefined;
  const ids = new Int32Array(Math.min(kept, most));
  const values = new Float64Array(ids.length);
  let length = 0;
  for (let at = 0; at < kept; at++) {
    if (dropped?.has(numbers[at])) continue;
    ids[length] = numbers[at];
    values[length++] = above[at];
  }
  return { ids, values, length };
}

/** Leaves what is above zero in the scratch. */
function gather(scores: Float64Array) {
  if (above.length < scores.length) {
    above = new Float64Array(2 * scores.length);
    numbers = new Int32Array(2 * scores.length);
  }
  let size = 0;
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number];
    if (score <= 0) continue;
    above[size] = score;
    numbers[size++] = number;
  }
  return size;
}

/** Leaves only what is not below the least. */
function keep(size: number, least: number) {
  let kept = 0;
  for (let at = 0; at < size; at++) {
    if (above[at] < least) continue;
    above[kept] = above[at];
    numbers[kept++] = numbers[at];
  }
  return kept;
}

type Kept = { kept: number; least: number; nameOf: (number: number) => string };

/** Of those that are equal to the least, so many whose names come last. */
function lastOnes(many: number, { kept, least, nameOf }: Kept) {
  const equal: number[] = [];
  for (let at = 0; at < kept; at++) if (above[at] === least) equal.push(numbers[at]);
  equal.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return new Set(equal.slice(equal.length - many));
}
