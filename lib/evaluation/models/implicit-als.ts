import type { Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { type Embeddings, randomEmbeddings, scoreAll } from "@/lib/evaluation/models/embeddings";
import { gradedBy, gradeParameters, gradeSpace } from "@/lib/evaluation/models/grade";
import { numberIn } from "@/lib/evaluation/models/parameters";
import { dampingOf } from "@/lib/evaluation/models/popularity";
import { ConjugateGradient } from "@/lib/recommender/conjugate-gradient";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/**
 * Implicit alternating least squares (Hu, Koren, Volinsky 2008): what was watched is 1 with confidence
 * 1 + alpha · strength, everything else 0 with confidence 1. A vector's penalty grows with how much is known of it
 * (Rendle et al. 2022). Each small system is solved by a few steps of conjugate gradients (Takács et al. 2011).
 */
export const implicitAls: PolicySpec = {
  name: "implicit-als",
  family: "latent",
  isLive: false,
  parameters: { ...gradeParameters, factors: 64, alpha: 1, penalty: 0.05, rounds: 8, damping: 0 },
  space: {
    factors: [16, 32, 64, 128],
    alpha: [0.25, 0.5, 1, 2, 4, 8],
    penalty: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4],
    rounds: [5, 8, 12],
    damping: [-0.2, -0.1, 0, 0.1, 0.2],
    ...gradeSpace,
  },
  bytes: ({ viewers, titles, preferences }) => 40 * preferences + 8 * 128 * (viewers + titles),
  fit: (world, chosen) => {
    const { viewers, titles } = fitAls(world, chosen);
    const damping = dampingOf(world.train, numberIn(chosen)("damping"));
    return {
      score(viewer, scores) {
        const from = viewer * viewers.factors;
        scoreAll(viewers.cells.subarray(from, from + viewers.factors), titles, scores);
        for (let title = 0; title < scores.length; title++) scores[title] *= damping[title];
      },
    };
  },
};

const STEPS = 4; // of conjugate gradients; the next round starts over with better partners anyway

function fitAls({ train, seed }: World, chosen: Parameters) {
  const number = numberIn(chosen);
  const rows = gradedBy(train, chosen).mapped((value) => number("alpha") * value);
  const columns = rows.transposed();
  const draw = { factors: number("factors"), spread: 0.1, chance: chanceFrom(seed) };
  const viewers = randomEmbeddings(train.rows, draw);
  const titles = randomEmbeddings(train.columns, draw);
  const half = new AlsHalf(number("factors"), number("penalty"));
  for (let round = 0; round < number("rounds"); round++) {
    half.solve(rows, viewers, titles);
    half.solve(columns, titles, viewers);
  }
  return { viewers, titles };
}

/** Solves one side given the other. */
class AlsHalf {
  #factors: number;
  #penalty: number;
  #gram: Float64Array;
  #right: Float64Array;
  #solution: Float64Array;
  #diagonal: Float64Array;
  #solver = new ConjugateGradient();

  constructor(factors: number, penalty: number) {
    this.#factors = factors;
    this.#penalty = penalty;
    this.#gram = new Float64Array(factors * factors);
    this.#right = new Float64Array(factors);
    this.#solution = new Float64Array(factors);
    this.#diagonal = new Float64Array(factors);
  }

  solve(lines: SparseMatrix, own: Embeddings, others: Embeddings) {
    const factors = this.#factors;
    gramOf(others, this.#gram);
    for (let line = 0; line < lines.rows; line++) {
      const { ids, values, length } = lines.line(line);
      const known = length + 0.1 * lines.columns; // what is unknown is known to be zero, a little
      const weights = { ids, values, length, penalty: this.#penalty * known };
      this.#prepare(weights, others);
      const system = {
        size: factors,
        diagonal: this.#diagonal,
        apply: (vector: Float64Array, product: Float64Array) =>
          this.#apply(weights, others, { vector, product }),
      };
      const patience = { tolerance: 1e-6, steps: STEPS };
      this.#solver.solve(system, this.#right, this.#solution, patience);
      own.cells.set(this.#solution, line * factors);
    }
  }

  #prepare({ ids, values, length, penalty }: Weights, { cells }: Embeddings) {
    const factors = this.#factors;
    this.#right.fill(0);
    for (let f = 0; f < factors; f++) this.#diagonal[f] = this.#gram[f * (factors + 1)] + penalty;
    for (let i = 0; i < length; i++) {
      const at = ids[i] * factors;
      for (let f = 0; f < factors; f++) {
        this.#right[f] += (1 + values[i]) * cells[at + f];
        this.#diagonal[f] += values[i] * cells[at + f] ** 2;
      }
    }
  }

  /** (Yᵀ Y + Yᵀ (C − I) Y + λ I) times a vector. */
  #apply({ ids, values, length, penalty }: Weights, { cells }: Embeddings, io: InAndOut) {
    const factors = this.#factors;
    const { vector, product } = io;
    for (let f = 0; f < factors; f++) {
      let sum = penalty * vector[f];
      for (let g = 0; g < factors; g++) sum += this.#gram[f * factors + g] * vector[g];
      product[f] = sum;
    }
    for (let i = 0; i < length; i++) {
      const at = ids[i] * factors;
      let dot = 0;
      for (let f = 0; f < factors; f++) dot += cells[at + f] * vector[f];
      dot *= values[i];
      for (let f = 0; f < factors; f++) product[f] += dot * cells[at + f];
    }
  }
}

type Weights = { ids: Int32Array; values: ArrayLike<number>; length: number; penalty: number };
type InAndOut = { vector: Float64Array; product: Float64Array };

function gramOf({ factors, cells }: Embeddings, gram: Float64Array) {
  gram.fill(0);
  for (let at = 0; at < cells.length; at += factors) {
    for (let f = 0; f < factors; f++) {
      const value = cells[at + f];
      for (let g = 0; g < factors; g++) gram[f * factors + g] += value * cells[at + g];
    }
  }
}
