/** The arrays of a base index, in the order in which they stand in its memory. */
export const regions = {
  plan: Uint32Array, // where the other regions begin, and the numbers below; read by the kernels
  dictionary: Float64Array, // confidence of each code, or of each preference when there are no codes
  norms: Float64Array, // Euclidean length of each viewer's row
  titleSums: Float64Array, // of the confidences of helping viewers, two numbers each: exact-sum.ts
  titleSquares: Float64Array, // the same
  own: Float64Array, // scratch: the asking viewer's confidence in each title, zero between questions
  sums: Float64Array, // scratch: score of each title
  scores: Float64Array, // scratch: what the kernels answer
  inverseNorms: Float32Array, // rounded up; 0 for who does not help others
  rowStarts: Uint32Array,
  segments: Uint32Array, // of each block of viewers and title: where its raters stand
  titleRaters: Uint32Array, // helping viewers who know the title
  viewerOf: Uint32Array, // the caller's number of each row
  rowOf: Uint32Array, // and the other way round
  titleOf: Uint32Array,
  columnOf: Uint32Array,
  bounds: Uint32Array, // scratch: quanta collected by each viewer
  asked: Uint32Array, // scratch: columns of the asking viewer's titles
  weights: Uint32Array, // scratch: quanta of each
  found: Uint32Array, // scratch: who or what the kernels answer
  shared: Uint32Array, // scratch: titles shared with each
  pointers: Uint32Array, // scratch: dense segments being added up
  titles: Uint16Array, // of each preference by row, column numbers ascending; two halves when wide
  codes: Uint8Array,
  sparse: Uint16Array, // raters of thin segments, each with the level
  dense: Uint8Array, // levels of all viewers of thick segments, two to a byte
  products: Uint32Array, // scratch: quanta of each level times the weight of one title
  levels: Uint8Array, // quanta of each level for likers, then for dislikers
};

export type RegionName = keyof typeof regions;

/** Numbers that the kernels read behind the beginnings of the regions. */
export const planNumbers = [
  "viewers",
  "columns",
  "preferences",
  "blocks",
  "titleBytes", // 2 while the titles fit in them, else 4
  "codeBytes", // 1 or 2; 0 when each preference has its own value
  "group", // most dense segments whose quanta fit a byte when added up
] as const;

export type PlanNumber = (typeof planNumbers)[number];

export const BLOCK_BITS = 12;
export const BLOCK = 2 ** BLOCK_BITS; // viewers whose sums stay in the first cache together
export const STRIDE = 128; // viewers whose levels fill one line of the cache
export const PLAN_AT = 1_024; // bytes; below, a null pointer would be

export type Numbers = Record<PlanNumber, number>;
export type Lengths = Omit<Record<RegionName, number>, "plan">;

const ALIGNMENT = 64; // bytes of a line of the cache
export const regionNames = Object.keys(regions) as RegionName[];

/** Where each region begins, in bytes, and how much memory all need. */
export function placeRegions(lengths: Lengths) {
  const all = { plan: regionNames.length + planNumbers.length, ...lengths };
  const at = {} as Record<RegionName, number>;
  let end = PLAN_AT;
  for (const name of regionNames) {
    at[name] = end;
    const bytes = all[name] * regions[name].BYTES_PER_ELEMENT;
    end = Math.ceil((end + bytes) / ALIGNMENT) * ALIGNMENT;
  }
  return { at, lengths: all, bytes: end + ALIGNMENT };
}
