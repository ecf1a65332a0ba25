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
import { Reach } from "@/lib/recommender/kernel/reach";

/** A viewer by row, and how alike. */
export type Measured = { row: number; score: number; shared: number };

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
  #longest: Uint32Array; // titles of the busiest who can be found in each block or a later one

  constructor(views: Views, layout: Layout, kernel: Kernel) {
    this.#views = views;
    this.#layout = layout;
    this.#kernel = kernel;
    this.#longest = longestRows(views, layout.numbers);
  }

  /** The best, nearest first, and whoever ties with the last of them. */
  nearest(own: OwnRow, question: Question) {
    const { likes, worth, groups } = writeAsked(own, this.#views, this.#layout);
    const near: Measured[] = [];
    this.#kernel.accumulate(0, own.length, likes);
    const blocks = this.#blocksWithin({ own, groups }, question, near);
    for (let block = 1; block < blocks; block++) this.#kernel.accumulate(block, own.length, likes);
    const rows = this.#rowsIn(blocks);
    this.#measure(this.#kernel.seed(question.neighbours, question.self, rows), question, near);
    const mostShared = own.length / (own.length + question.shrinkage);
    const threshold = ((leastOf(near, question) * question.norm) / worth / mostShared) * SLACK;
    const count = this.#kernel.collect(Math.max(0, threshold), question.self, rows);
    this.#measure(count, question, near);
    forgetAsked(own, this.#views);
    return best(near, question.neighbours);
  }

  /** How many blocks have viewers who could be among the nearest; those of the first may be measured for that. */
  #blocksWithin({ own, groups }: Asked, question: Question, near: Measured[]) {
    const { blocks } = this.#layout.numbers;
    if (blocks === 1 || this.#longest[blocks - 1] > own.length * FEW) return blocks;
    const count = this.#kernel.seed(question.neighbours, question.self, this.#rowsIn(1));
    this.#measure(count, question, near);
    const reach = new Reach(own, groups, question);
    const least = leastOf(near, question);
    let within = 1;
    while (within < blocks && reach.of(this.#longest[within]) >= least) within++;
    return within;
  }

  #rowsIn(blocks: number) {
    return Math.min(blocks * BLOCK, this.#layout.numbers.viewers);
  }

  /** Measures who stands found and was not measured before; leaves out the unlike. */
  #measure(all: number, { norm, shrinkage }: Question, near: Measured[]) {
    const count = this.#withoutThose(near, all);
    this.#kernel.measure(count);
    const { found, scores, shared, norms } = this.#views;
    for (let i = 0; i < count; i++) {
      const lengths = norm * norms[found[i]];
      const score = shrunkCosine({ dot: scores[i], shared: shared[i], lengths }, shrinkage);
      if (score > 0) near.push({ row: found[i], score, shared: shared[i] });
    }
  }

  /** Strikes those measured from those found; gives how many stay. */
  #withoutThose(near: Measured[], count: number) {
    if (near.length === 0) return count;
    const { found } = this.#views;
    const rows = new Set(near.map(({ row }) => row));
    let kept = 0;
    for (let i = 0; i < count; i++) if (!rows.has(found[i])) found[kept++] = found[i];
    return kept;
  }
}

function longestRows({ rowStarts, inverseNorms }: Views, { blocks, viewers }: Numbers) {
  const longest = new Uint32Array(blocks);
  let most = 0;
  for (let row = viewers - 1; row >= 0; row--) {
    const isFound = inverseNorms[row] > 0;
    if (isFound) most = Math.max(most, rowStarts[row + 1] - rowStarts[row]);
    longest[Math.floor(row / BLOCK)] = most;
  }
  return longest;
}

/** What can still be among those sought, ties included; 0 while there are fewer. */
function leastOf(near: Measured[], { neighbours }: Question) {
  if (near.length < neighbours) return 0;
  const scores = new Float64Array(near.length);
  for (let i = 0; i < near.length; i++) scores[i] = near[i].score;
  return Math.max(0, scores.sort()[near.length - neighbours] - TIE);
}

/** The best `limit`, nearest first, and whoever ties with the last of them. */
function best(near: Measured[], limit: number) {
  near.sort((a, b) => b.score - a.score);
  if (near.length <= limit) return near;
  const last = near[limit - 1].score;
  return near.filter(({ score }) => score >= last);
}
