import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

export const gradings = ["binary", "identity", "power", "log", "saturation", "hu"] as const;
export const weightings = ["none", "idf", "tfidf", "bm25"] as const;

export type GradingOptions = {
  grading: (typeof gradings)[number];
  steepness: number; // power: its exponent; hu: confidence per unit; saturation: strength that counts half
  pivot: number; // a strength below it is evidence against; 0 is none
  against: number; // what evidence against is worth, as a share of evidence in favour; 0 forgets it
};

export type WeightingOptions = {
  weighting: (typeof weightings)[number];
  k1: number; // bm25: strength beyond which more says little
  b: number; // bm25: how much a long history discounts each of its titles, 0 … 1
};

/**
 * Strength → confidence: as it is, r^steepness, log2(1 + r), r / (r + steepness), or 1 + steepness · r (Hu, Koren, Volinsky
 * 2008). What lies under the pivot becomes `against` times its confidence, with a negative sign.
 */
export function graded(matrix: SparseMatrix, options: GradingOptions) {
  return matrix.mapped((strength) => gradeOf(strength, options));
}

export function gradeOf(strength: number, options: GradingOptions) {
  const { grading, steepness, pivot, against } = options;
  if (strength < 0) return strength;
  if (strength < pivot) return against === 0 ? 0 : -against;
  switch (grading) {
    case "binary":
      return 1;
    case "identity":
      return strength;
    case "power":
      return strength ** steepness;
    case "log":
      return Math.log2(1 + strength);
    case "saturation":
      return strength / (strength + steepness);
    case "hu":
      return 1 + steepness * strength;
  }
}

/** Every strength against the mean of its viewer: what Pearson's correlation compares. */
export function centred(matrix: SparseMatrix) {
  const means = new Float64Array(matrix.rows);
  for (let row = 0; row < matrix.rows; row++) {
    const { values, length } = matrix.line(row);
    for (let i = 0; i < length; i++) means[row] += values[i] / length;
  }
  return matrix.mapped((strength, row) => strength - means[row]);
}

/**
 * Discounts what everybody knows: inverse user frequency ln(viewers / viewers of the title) (Breese et al. 1998),
 * the same times the square root of the value (TF-IDF), or Okapi BM25 (Robertson and Zaragoza 2009).
 */
export function weighted(matrix: SparseMatrix, options: WeightingOptions) {
  if (options.weighting === "none") return matrix;
  const rarity = rarities(matrix, options.weighting);
  const mean = matrix.rows > 0 ? matrix.ids.length / matrix.rows : 0;
  return matrix.mapped((value, row, column) => {
    const size = Math.abs(value);
    const sign = Math.sign(value) * rarity[column];
    if (options.weighting === "idf") return sign * size;
    if (options.weighting === "tfidf") return sign * Math.sqrt(size);
    const length = mean > 0 ? matrix.lengthOf(row) / mean : 1;
    const slack = options.k1 * (1 - options.b + options.b * length);
    return (sign * size * (options.k1 + 1)) / (slack + size);
  });
}

/** Never zero, so that a title which everybody knows is not taken for one that nobody does. */
function rarities(matrix: SparseMatrix, weighting: WeightingOptions["weighting"]) {
  const raters = new Float64Array(matrix.columns);
  for (const column of matrix.ids) raters[column]++;
  const okapi = (n: number) => Math.log(1 + (matrix.rows - n + 0.5) / (n + 0.5));
  const plain = (n: number) => Math.log((1 + matrix.rows) / (1 + n)) + 1e-3;
  return raters.map(weighting === "bm25" ? okapi : plain);
}
