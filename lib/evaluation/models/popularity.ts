import type { PolicySpec } from "@/lib/evaluation/model";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** Viewers per title, the same for everybody. */
export const popularity: PolicySpec = {
  name: "popularity",
  family: "baseline",
  isLive: true,
  parameters: {},
  bytes: ({ titles }) => 8 * titles,
  fit: ({ train }) => {
    const counts = viewersPerTitle(train);
    return { score: (_viewer, scores) => scores.set(counts) };
  },
};

export function viewersPerTitle(train: SparseMatrix) {
  const counts = new Float64Array(train.columns);
  for (const title of train.ids) counts[title]++;
  return counts;
}

/** viewers^-exponent per title, 1 where nobody watched. */
export function dampingOf(train: SparseMatrix, exponent: number) {
  return viewersPerTitle(train).map((viewers) => Math.max(1, viewers) ** -exponent);
}

/** strength · ln(1 + viewers) per title, to be added to scores that are logarithms of odds. */
export function renownOf(train: SparseMatrix, strength: number) {
  return viewersPerTitle(train).map((viewers) => strength * Math.log(1 + viewers));
}
