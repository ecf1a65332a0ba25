import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

export type Pairs = { viewer: Int32Array; title: Int32Array };

/** Who met which title, how strongly and when: one entry per viewer and title, numbers instead of ids. */
export type Interactions = {
  viewers: string[]; // ids as they were written, by number
  titles: string[];
  viewer: Int32Array;
  title: Int32Array;
  strength: Float32Array; // above zero
  unwanted: Pairs; // known to the viewer with a strength of zero or below: never learnt from, never recommended
  seconds: Float64Array | null; // when, in Unix seconds; null where the source does not say
  tags: string[][] | null; // genres and tags by title, where the source has them
};

/** What of a source was not used, and why: nothing is left out in silence. */
export type Faults = {
  lines: number; // all that were read
  malformed: number;
  duplicates: number; // of a viewer and title met before: the latest counts, of equal times the later line
  withoutStrength: number; // strength of zero or below: the viewer knows the title and does not want it
  examples: { line: number; text: string; reason: string }[]; // the first malformed ones
};

export type DataSet = { name: string; layout: string; interactions: Interactions; faults: Faults };

export function noFaults(): Faults {
  return { lines: 0, malformed: 0, duplicates: 0, withoutStrength: 0, examples: [] };
}

/** Some of the entries as a matrix of all viewers × all titles, with its times beside it. */
export function matrixOf(interactions: Interactions, entries: Int32Array) {
  const { viewers, titles, viewer, title, strength, seconds } = interactions;
  const shape = { rows: viewers.length, columns: titles.length };
  const row = entries.map((at) => viewer[at]);
  const column = entries.map((at) => title[at]);
  const value = Float32Array.from(entries, (at) => strength[at]);
  const matrix = SparseMatrix.of(shape, { row, column, value });
  if (seconds === null) return { matrix, times: undefined };
  return { matrix, times: timesAlong(matrix, interactions, entries) };
}

/** The moments of the entries in the order of the matrix's cells. */
function timesAlong(matrix: SparseMatrix, interactions: Interactions, entries: Int32Array) {
  const { viewer, title, seconds } = interactions;
  const times = new Float64Array(matrix.ids.length);
  for (const at of entries) {
    times[placeOf(matrix, viewer[at], title[at])] = seconds?.[at] ?? 0;
  }
  return times;
}

/** Where in a row's ascending ids a column stands. */
function placeOf({ starts, ids }: SparseMatrix, row: number, column: number) {
  let low = starts[row];
  let high = starts[row + 1] - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle] < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
