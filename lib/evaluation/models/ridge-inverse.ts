import { DenseMatrix, invert } from "@/lib/evaluation/models/dense-matrix";
import type { RidgeWorld } from "@/lib/recommender/ridge-world";
import type { Line } from "@/lib/recommender/sparse-matrix";

/**
 * P = (X G Xᵀ + Λ)⁻¹ over viewers, with G the likeness weights of titles and Λ the penalties of viewers, for as
 * far as scores need it.
 */
export type RidgeInverse = {
  /** Writes Σ_v P(u,v) x_v(t) for every title t. */
  spread(viewer: number, scores: Float64Array): void;
  own(viewer: number): number; // P(u,u)
  titleDiagonal(): Float64Array; // of (G^½ Xᵀ Λ⁻¹ X G^½ + I)⁻¹
};

/** The inverse itself, viewers × viewers. */
export function inverseByViewers(world: RidgeWorld, titles: number): RidgeInverse {
  const inverse = viewerGram(world, titles);
  inverse.addToDiagonal(world.penalties);
  invert(inverse);
  return {
    own: (viewer) => inverse.at(viewer, viewer),
    spread: (viewer, scores) => spreadRows(world, inverse.row(viewer), scores),
    titleDiagonal: () => titleDiagonalOf(world, inverse, titles),
  };
}

/**
 * The same through titles × titles (Woodbury 1950): with Z = X G^½, P Z = Λ⁻¹ Z (Zᵀ Λ⁻¹ Z + I)⁻¹. One inverse
 * serves any number of viewers, those unknown to it included.
 */
export function inverseByTitles(world: RidgeWorld, titles: number): RidgeInverse {
  const { likeness, penalties } = world;
  const inverse = titleGram(world, titles);
  inverse.addToDiagonal(new Float64Array(titles).fill(1));
  invert(inverse);
  const half = likeness.map(Math.sqrt);
  const spread = (viewer: number, scores: Float64Array) => {
    scores.fill(0);
    const { ids, values, length } = lineOf(world, viewer);
    for (let i = 0; i < length; i++) {
      const row = inverse.row(ids[i]);
      const value = (values[i] * half[ids[i]]) / penalties[viewer];
      for (let title = 0; title < titles; title++) scores[title] += value * row[title];
    }
    for (let title = 0; title < titles; title++) scores[title] /= half[title];
  };
  const scratch = new Float64Array(titles);
  const own = (viewer: number) => {
    spread(viewer, scratch);
    const { ids, values, length } = lineOf(world, viewer);
    let along = 0;
    for (let i = 0; i < length; i++) along += values[i] * likeness[ids[i]] * scratch[ids[i]];
    return (1 - along) / penalties[viewer];
  };
  return { spread, own, titleDiagonal: () => scratch.map((_, title) => inverse.at(title, title)) };
}

function viewerGram(world: RidgeWorld, titles: number) {
  const { likeness } = world;
  const { starts, ends, ids, values, helpers } = world.rows;
  const gram = new DenseMatrix(helpers.length);
  const spread = new Float64Array(titles);
  for (let viewer = 0; viewer < helpers.length; viewer++) {
    const own = lineOf(world, viewer);
    for (let i = 0; i < own.length; i++) spread[own.ids[i]] = own.values[i] * likeness[own.ids[i]];
    for (let other = 0; other <= viewer; other++) {
      let dot = 0;
      for (let i = starts[other]; i < ends[other]; i++) dot += spread[ids[i]] * values[i];
      gram.row(viewer)[other] = dot;
      gram.row(other)[viewer] = dot;
    }
    for (let i = 0; i < own.length; i++) spread[own.ids[i]] = 0;
  }
  return gram;
}

function titleGram(world: RidgeWorld, titles: number) {
  const { likeness, penalties } = world;
  const { helpers } = world.rows;
  const gram = new DenseMatrix(titles);
  for (let viewer = 0; viewer < helpers.length; viewer++) {
    const { ids, values, length } = lineOf(world, viewer);
    for (let i = 0; i < length; i++) {
      const row = gram.row(ids[i]);
      const value = (values[i] * Math.sqrt(likeness[ids[i]])) / penalties[viewer];
      for (let j = 0; j < length; j++) {
        row[ids[j]] += value * values[j] * Math.sqrt(likeness[ids[j]]);
      }
    }
  }
  return gram;
}

function spreadRows({ rows }: RidgeWorld, weights: Float64Array, scores: Float64Array) {
  const { starts, ends, ids, values } = rows;
  scores.fill(0);
  for (let viewer = 0; viewer < weights.length; viewer++) {
    const weight = weights[viewer];
    for (let i = starts[viewer]; i < ends[viewer]; i++) scores[ids[i]] += weight * values[i];
  }
}

/** 1 − z_tᵀ P z_t, from the viewers of each title. */
function titleDiagonalOf(world: RidgeWorld, inverse: DenseMatrix, titles: number) {
  const diagonal = new Float64Array(titles).fill(1);
  const scores = new Float64Array(titles);
  for (let viewer = 0; viewer < world.rows.helpers.length; viewer++) {
    spreadRows(world, inverse.row(viewer), scores);
    const { ids, values, length } = lineOf(world, viewer);
    for (let i = 0; i < length; i++) {
      diagonal[ids[i]] -= values[i] * world.likeness[ids[i]] * scores[ids[i]];
    }
  }
  return diagonal;
}

/** Here everybody helps, so that a viewer's number is its place among the helpers. */
export function lineOf({ rows }: RidgeWorld, viewer: number): Line {
  const { starts, ends, ids, values } = rows;
  const [from, to] = [starts[viewer], ends[viewer]];
  return { ids: ids.subarray(from, to), values: values.subarray(from, to), length: to - from };
}
