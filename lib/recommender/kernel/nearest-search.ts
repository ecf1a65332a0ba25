import { shrunkCosine } from "@/lib/recommender/cosine-scan";
import {
  forgetAsked,
  type Groups,
  type OwnRow,
  writeAsked,
} from "@/lib/recommender/kernel/asked-row";
import { BLOCK, type Numbers } from "@/lib/recommender/kernel/base-layout";
import type { Layout, Views } from "@/lib/recommender/kernel/base-memory";
import type { Kernel } from "@/lib/recommender/kernel/kernel";
import { MeasuredRows } from "@/lib/recommender/kernel/measured-rows";
import { Reach } from "@/lib/recommender/kernel/reach";

export type Question = { norm: number; shrinkage: number; neighbours: number; self: number };

type Asked = { own: OwnRow; groups: Groups };

const TIE = 2e-9; // twice what scores are rounded to before they are ordered
const SLACK = 1 - 1e-6; // more than the bounds, in single precision, can be wrong by

const FEW = 1 / 8; // of the asking viewer's titles: who knows more of them may well be among the nearest

/**
 * Finds the nearest of all rows without measuring all: whole numbers bound all similarities from
 * above, and whoever could be among the nearest is measured. For who knows many titles the busiest
 * block is searched first, and blocks are passed over whose viewers know too few to come as near.
 */
export class NearestSearch {
  #views: Views;
  #layout: Layout;
  #kernel: Kernel;
  #near = new MeasuredRows();
  #longest: Uint32Array; // titles of the busiest who can be found in each block or a later one

  constructor(made: { views: Views; layout: Layout; kernel: Kernel }, longest: Uint32Array) {
    this.#views = made.views;
    this.#layout = made.layout;
    this.#kernel = made.kernel;
    this.#longest = longest;
  }

  /** The best, and whoever ties with the last of them; they stand there until the next question. */
  nearest(own: OwnRow, question: Question): MeasuredRows {
    const { likes, worth, groups } = writeAsked(own, this.#views, this.#layout);
    this.#near.clear();
    this.#kernel.accumulate(0, own.length, likes);
    const blocks = this.#blocksWithin({ own, groups }, question);
    for (let block = 1; block < blocks; block++) this.#kernel.accumulate(block, own.length, likes);
    const rows = this.#rowsIn(blocks);
    const { norm, shrinkage, neighbours, self } = question;
    this.#measure(this.#kernel.seed(neighbours, self, rows), question);
    const mostShared = own.length / (own.length + shrinkage);
    const threshold = ((this.#least(question) * norm) / worth / mostShared) * SLACK;
    this.#measure(this.#kernel.collect(threshold, self, rows), question);
    forgetAsked(own, this.#views);
    return this.#near.keepBest(neighbours);
  }

  /** How many blocks have viewers who could be among the nearest; those of the first may be measured for that. */
  #blocksWithin({ own, groups }: Asked, question: Question) {
    const { blocks } = this.#layout.numbers;
    if (blocks === 1 || this.#longest[blocks - 1] > own.length * FEW) return blocks;
    const { neighbours, self } = question;
    this.#measure(this.#kernel.seed(neighbours, self, this.#rowsIn(1)), question);
    const reach = new Reach(own, groups, question);
    const least = this.#least(question);
    let within = 1;
    while (within < blocks && reach.of(this.#longest[within]) >= least) within++;
    return within;
  }

  #rowsIn(blocks: number) {
    return Math.min(blocks * BLOCK, this.#layout.numbers.viewers);
  }

  /** What can still be among those sought, ties included; 0 while there are fewer. */
  #least({ neighbours }: Question) {
    return Math.max(0, this.#near.nth(neighbours) - TIE);
  }

  /** Measures who stands found, who is not found again; leaves out the unlike. */
  #measure(count: number, { norm, shrinkage }: Question) {
    this.#kernel.measure(count);
    const { found, scores, shared, norms, bounds } = this.#views;
    for (let i = 0; i < count; i++) {
      const row = found[i];
      bounds[row] = 0;
      const lengths = norm * norms[row];
      const score = shrunkCosine({ dot: scores[i], shared: shared[i], lengths }, shrinkage);
      if (score > 0) this.#near.add(row, score, shared[i]);
    }
  }
}

/** Titles of the busiest who can be found in each block or a later one, pausing after each. */
export function* longestRows(
  { rowStarts, inverseNorms }: Pick<Views, "rowStarts" | "inverseNorms">,
  { blocks, viewers }: Pick<Numbers, "blocks" | "viewers">,
): Generator<undefined, Uint32Array> {
  const longest = new Uint32Array(blocks);
  let most = 0;
  for (let block = blocks - 1; block >= 0; block--) {
    const end = Math.min(viewers, (block + 1) * BLOCK);
    for (let row = block * BLOCK; row < end; row++) {
      if (inverseNorms[row] > 0) most = Math.max(most, rowStarts[row + 1] - rowStarts[row]);
    }
    longest[block] = most;
    yield;
  }
  return longest;
}
