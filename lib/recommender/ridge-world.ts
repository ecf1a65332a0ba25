import type { Line, SparseMatrix } from "@/lib/recommender/sparse-matrix";

export type RidgeOptions = {
  penalty: number; // λ in units of the mean squared length of a row: above it, likeness is believed less
  activity: number; // λ of one viewer × own titles^activity: whoever watches everything explains little
  commonness: number; // a title makes viewers alike by raters^-commonness
  damping: number; // score × raters^-damping: room for titles that few have seen
  popularityMass: number; // what the circle's mean weighs beside the friends' word
  nearest: number; // friends consulted, at most; Infinity is everybody
  tolerance: number; // residual at which the solution is good enough, as a share of the right side
  steps: number; // at most
};

/** What the ridge reads: a sparse matrix of viewers × titles, or the live index. */
export type ViewersAndTitles = {
  viewers: number;
  titles: number;
  row(viewer: number): Line;
  helps(viewer: number): boolean; // whether this viewer's taste may say something about others
};

/** Everything about a circle that is the same for whoever asks, copied in one pass over its preferences. */
export class RidgeWorld {
  readonly helpers: Int32Array; // viewer numbers, ascending
  readonly starts: Int32Array; // helpers + 1: where each one's titles begin
  readonly ids: Int32Array;
  readonly values: Float64Array;
  readonly likeness: Float64Array; // per title: its weight in the likeness of two viewers
  readonly scale: Float64Array; // per title: factor of its score
  readonly circle: Float64Array; // per title: mean over the helpers, those who never met it included
  readonly squares: Float64Array; // per helper: squared length of the row, titles weighed by likeness
  readonly penalties: Float64Array; // per helper: λ

  constructor(world: ViewersAndTitles, options: RidgeOptions) {
    this.helpers = helpersOf(world);
    const lines = Array.from(this.helpers, (viewer) => world.row(viewer));
    this.starts = startsOf(lines);
    this.ids = new Int32Array(this.starts[lines.length]);
    this.values = new Float64Array(this.starts[lines.length]);
    for (const [helper, { ids, values, length }] of lines.entries()) {
      this.ids.set(ids.subarray(0, length), this.starts[helper]);
      this.values.set(values.subarray(0, length), this.starts[helper]);
    }
    const { raters, sums } = this.#columns(world.titles);
    this.likeness = powers(raters, -2 * options.commonness);
    this.scale = powers(raters, -options.damping);
    this.circle = sums.map((sum) => sum / Math.max(1, lines.length));
    this.squares = this.#squares();
    this.penalties = this.#penaltiesOf(options);
  }

  titlesOf(helper: number) {
    return this.starts[helper + 1] - this.starts[helper];
  }

  #columns(titles: number) {
    const raters = new Int32Array(titles);
    const sums = new Float64Array(titles);
    for (let i = 0; i < this.ids.length; i++) {
      raters[this.ids[i]]++;
      sums[this.ids[i]] += this.values[i];
    }
    return { raters, sums };
  }

  #squares() {
    const squares = new Float64Array(this.helpers.length);
    for (let helper = 0; helper < squares.length; helper++) {
      for (let i = this.starts[helper]; i < this.starts[helper + 1]; i++) {
        squares[helper] += this.values[i] ** 2 * this.likeness[this.ids[i]];
      }
    }
    return squares;
  }

  #penaltiesOf({ penalty, activity }: RidgeOptions) {
    const penalties = new Float64Array(this.helpers.length).fill(1);
    let active = 0;
    let sum = 0;
    for (let helper = 0; helper < penalties.length; helper++) {
      if (this.titlesOf(helper) > 0) active++;
      sum += this.squares[helper];
    }
    if (active === 0) return penalties;
    const [unit, titles] = [sum / active, this.ids.length / active];
    return penalties.map((_, helper) => {
      const share = Math.max(1, this.titlesOf(helper)) / titles;
      return penalty * unit * share ** activity;
    });
  }
}

/** A matrix as a circle in which everybody helps everybody. */
export function circleOf(matrix: SparseMatrix): ViewersAndTitles {
  const { rows: viewers, columns: titles } = matrix;
  return { viewers, titles, row: (viewer) => matrix.line(viewer), helps: () => true };
}

function helpersOf(world: ViewersAndTitles) {
  const helpers: number[] = [];
  for (let viewer = 0; viewer < world.viewers; viewer++) {
    if (world.helps(viewer)) helpers.push(viewer);
  }
  return Int32Array.from(helpers);
}

function startsOf(lines: Line[]) {
  const starts = new Int32Array(lines.length + 1);
  for (const [at, { length }] of lines.entries()) starts[at + 1] = starts[at] + length;
  return starts;
}

/** raters^exponent for every title, each distinct number raised once; 1 for titles without raters. */
function powers(raters: Int32Array, exponent: number) {
  const known: number[] = [1];
  return Float64Array.from(raters, (n) => {
    known[n] ??= n ** exponent;
    return known[n];
  });
}
