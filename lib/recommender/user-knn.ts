import { settled } from "@/lib/recommender/best-first";
import {
  type Extent,
  type Overlap,
  type SimilarityOptions,
  similarityOf,
} from "@/lib/recommender/similarity";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

export type KnnOptions = SimilarityOptions & {
  neighbours: number; // like-minded viewers consulted, at most
  unlike: boolean; // whether viewers of opposite taste are consulted too, with their negative sign
};

export type KnnNeighbour = { viewer: number; similarity: number };

/** Exact user-user neighbours and their weighted votes over immutable rows. */
export class UserKnn {
  #likeness: SparseMatrix;
  #columns: SparseMatrix;
  #votes: SparseMatrix;
  #options: KnnOptions;
  #extents: Extent[];
  #overlaps: { [Part in keyof Overlap]: Float64Array }; // scratch, all zero between questions

  /** `likeness` says who is alike, `votes` what each of them has to say; often they are the same. */
  constructor(likeness: SparseMatrix, votes: SparseMatrix, options: KnnOptions) {
    this.#likeness = likeness;
    this.#columns = likeness.transposed();
    this.#votes = votes;
    this.#options = options;
    this.#extents = Array.from({ length: likeness.rows }, (_, row) => extentOf(likeness, row));
    const zeros = () => new Float64Array(likeness.rows);
    this.#overlaps = { dot: zeros(), shared: zeros(), ownSquares: zeros(), otherSquares: zeros() };
  }

  /** The most alike first; equals by number. */
  neighbours(viewer: number): KnnNeighbour[] {
    const met = this.#meet(viewer);
    const similarities = new Float64Array(met.length);
    for (let i = 0; i < met.length; i++) {
      const similarity = this.#settle(viewer, met[i]);
      const isHeard = similarity > 0 || this.#options.unlike;
      similarities[i] = met[i] === viewer || !isHeard ? 0 : similarity;
    }
    const least = leastOf(similarities, this.#options.neighbours);
    const found: KnnNeighbour[] = [];
    for (let i = 0; i < met.length; i++) {
      const similarity = similarities[i];
      if (similarity !== 0 && Math.abs(similarity) >= least) {
        found.push({ viewer: met[i], similarity });
      }
    }
    found.sort((a, b) => Math.abs(b.similarity) - Math.abs(a.similarity) || a.viewer - b.viewer);
    return found.slice(0, this.#options.neighbours);
  }

  /** Adds up what the neighbours say about every title; zero where they say nothing. */
  score(viewer: number, scores: Float64Array) {
    scores.fill(0);
    const { starts, ids, values } = this.#votes;
    for (const { viewer: other, similarity } of this.neighbours(viewer)) {
      for (let i = starts[other]; i < starts[other + 1]; i++) {
        scores[ids[i]] += similarity * values[i];
      }
    }
  }

  /** Gathers overlaps with everybody who shares a title; returns who they are. */
  #meet(viewer: number) {
    const { dot, shared, ownSquares, otherSquares } = this.#overlaps;
    const { starts, ids, values } = this.#columns;
    const own = this.#likeness.line(viewer);
    const comparesShared = this.#options.measure === "pearson";
    const met: number[] = [];
    for (let i = 0; i < own.length; i++) {
      const value = own.values[i];
      for (let j = starts[own.ids[i]]; j < starts[own.ids[i] + 1]; j++) {
        const other = ids[j];
        if (shared[other]++ === 0) met.push(other);
        dot[other] += value * values[j];
        if (!comparesShared) continue;
        ownSquares[other] += value * value;
        otherSquares[other] += values[j] * values[j];
      }
    }
    return met;
  }

  /** Turns a gathered overlap into a similarity and leaves the scratch clean. */
  #settle(viewer: number, other: number) {
    const { dot, shared, ownSquares, otherSquares } = this.#overlaps;
    const overlap = {
      dot: dot[other],
      shared: shared[other],
      ownSquares: ownSquares[other],
      otherSquares: otherSquares[other],
    };
    dot[other] = shared[other] = ownSquares[other] = otherSquares[other] = 0;
    const extents = { own: this.#extents[viewer], other: this.#extents[other] };
    return settled(similarityOf(overlap, extents, this.#options));
  }
}

function extentOf(matrix: SparseMatrix, row: number): Extent {
  const { values, length } = matrix.line(row);
  let squares = 0;
  for (let i = 0; i < length; i++) squares += values[i] * values[i];
  return { norm: Math.sqrt(squares), titles: length };
}

/** The size that the nearest few have at least, so that only they need putting in order. */
function leastOf(similarities: Float64Array, few: number) {
  if (similarities.length <= few) return 0;
  return similarities.map(Math.abs).sort()[similarities.length - few] ?? Number.POSITIVE_INFINITY;
}
