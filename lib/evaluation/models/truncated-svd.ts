import type { PolicySpec } from "@/lib/evaluation/model";
import { chanceFrom, normalFrom } from "@/lib/evaluation/models/chance";
import { gradedBy, gradeParameters, gradeSpace } from "@/lib/evaluation/models/grade";
import { numberIn } from "@/lib/evaluation/models/parameters";
import { dampingOf } from "@/lib/evaluation/models/popularity";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/**
 * Truncated SVD as a recommender (Cremonesi et al. 2010): x_u V Vᵀ, with V the leading right singular vectors, found
 * by subspace iteration from random vectors (Halko et al. 2011). The score depends on their span alone.
 */
export const truncatedSvd: PolicySpec = {
  name: "truncated-svd",
  family: "latent",
  isLive: false,
  parameters: { ...gradeParameters, factors: 30, rounds: 5, damping: 0, commonness: 0 },
  space: {
    factors: [5, 10, 20, 30, 50, 80, 120],
    damping: [-0.1, 0, 0.1, 0.2],
    commonness: [0, 0.1, 0.2, 0.3, 0.5],
    ...gradeSpace,
  },
  bytes: ({ viewers, titles, preferences }) => 16 * preferences + 8 * 120 * (viewers + titles),
  fit: ({ train, seed }, chosen) => {
    const number = numberIn(chosen);
    const weights = dampingOf(train, number("commonness"));
    const matrix = gradedBy(train, chosen).mapped((value, _, title) => value * weights[title]);
    const factors = Math.min(number("factors"), train.rows, train.columns);
    const basis = leadingTitles(matrix, { factors, rounds: number("rounds"), seed });
    const scale = dampingOf(train, number("damping")).map((x, title) => x / weights[title]);
    const taste = new Float64Array(factors);
    return {
      score(viewer, scores) {
        const { ids, values, length } = matrix.line(viewer);
        taste.fill(0);
        for (let i = 0; i < length; i++) {
          for (let f = 0; f < factors; f++) taste[f] += values[i] * basis[ids[i] * factors + f];
        }
        for (let title = 0; title < scores.length; title++) {
          let sum = 0;
          for (let f = 0; f < factors; f++) sum += taste[f] * basis[title * factors + f];
          scores[title] = sum * scale[title];
        }
      },
    };
  },
};

type Search = { factors: number; rounds: number; seed: number };

/** An orthonormal basis of the leading right singular space, one row of factors per title. */
export function leadingTitles(matrix: SparseMatrix, { factors, rounds, seed }: Search) {
  const chance = chanceFrom(seed);
  const basis = Float64Array.from({ length: matrix.columns * factors }, () => normalFrom(chance));
  const viewers = new Float64Array(matrix.rows * factors);
  orthonormalise(basis, factors);
  for (let round = 0; round < rounds; round++) {
    towardsViewers(matrix, { basis, viewers, factors });
    towardsTitles(matrix, { basis, viewers, factors });
    orthonormalise(basis, factors);
  }
  return basis;
}

type Sides = { basis: Float64Array; viewers: Float64Array; factors: number };

function towardsViewers({ rows, starts, ids, values }: SparseMatrix, side: Sides) {
  const { basis, viewers, factors } = side;
  viewers.fill(0);
  for (let row = 0; row < rows; row++) {
    for (let i = starts[row]; i < starts[row + 1]; i++) {
      for (let f = 0; f < factors; f++) {
        viewers[row * factors + f] += values[i] * basis[ids[i] * factors + f];
      }
    }
  }
}

function towardsTitles({ rows, starts, ids, values }: SparseMatrix, side: Sides) {
  const { basis, viewers, factors } = side;
  basis.fill(0);
  for (let row = 0; row < rows; row++) {
    for (let i = starts[row]; i < starts[row + 1]; i++) {
      for (let f = 0; f < factors; f++) {
        basis[ids[i] * factors + f] += values[i] * viewers[row * factors + f];
      }
    }
  }
}

/** Modified Gram-Schmidt over the columns; a column that vanishes stays zero. */
function orthonormalise(basis: Float64Array, factors: number) {
  for (let f = 0; f < factors; f++) {
    for (let g = 0; g < f; g++) {
      const share = columnDot(basis, factors, [f, g]);
      for (let i = 0; i < basis.length; i += factors) basis[i + f] -= share * basis[i + g];
    }
    const norm = Math.sqrt(columnDot(basis, factors, [f, f]));
    const scale = norm > 1e-12 ? 1 / norm : 0;
    for (let i = 0; i < basis.length; i += factors) basis[i + f] *= scale;
  }
}

function columnDot(basis: Float64Array, factors: number, [f, g]: [number, number]) {
  let dot = 0;
  for (let i = 0; i < basis.length; i += factors) dot += basis[i + f] * basis[i + g];
  return dot;
}
