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

/** Everything about a circle that is the same for whoever asks, gathered in one pass over its preferences. */
export class RidgeWorld {
  readonly helpers: Int32Array; // viewer numbers, ascending
  readonly lines: Line[]; // of the helpers
  readonly likeness: Float64Array; // per title: its weight in the likeness of two viewers
  readonly scale: Float64Array; // per title: factor of its score
  readonly circle: Float64Array; // per title: mean over the helpers, those who never met it included
  readonly squares: Float64Array; // per helper: squared length of the row, titles weighed by likeness
  readonly penalties: Float64Array; // per helper: λ

  constructor(world: ViewersAndTitles, options: RidgeOptions) {
    this.helpers = helpersOf(world);
    this.lines = Array.from(this.helpers, (viewer) => world.row(viewer));
    const { raters, sums } = this.#columns(world.titles);
    const everybody = Math.max(1, this.lines.length);
    this.likeness = powers(raters, -2 * options.commonness);
    this.scale = powers(raters, -options.damping);
    this.circle = sums.map((sum) => sum / everybody);
    this.squares = Float64Array.from(this.lines, (line) => squaresOf(line, this.likeness));
    this.penalties = this.#penaltiesOf(options);
  }

  #columns(titles: number) {
    const raters = new Int32Array(titles);
    const sums = new Float64Array(titles);
    for (const { ids, values, length } of this.lines) {
      for (let i = 0; i < length; i++) {
        raters[ids[i]]++;
        sums[ids[i]] += values[i];
      }
    }
    return { raters, sums };
  }

  #penaltiesOf({ penalty, activity }: RidgeOptions) {
    const active = this.lines.filter(({ length }) => length > 0).length;
    if (active === 0) return new Float64Array(this.lines.length).fill(1);
    let squares = 0;
    let titles = 0;
    for (const [helper, { length }] of this.lines.entries()) {
      squares += this.squares[helper];
      titles += length;
    }
    return Float64Array.from(this.lines, ({ length }) => {
      const share = Math.max(1, length) / (titles / active);
      return penalty * (squares / active) * share ** activity;
    });
  }
}

function helpersOf(world: ViewersAndTitles) {
  const helpers: number[] = [];
  for (let viewer = 0; viewer < world.viewers; viewer++) {
    if (world.helps(viewer)) helpers.push(viewer);
  }
  return Int32Array.from(helpers);
}

function squaresOf({ ids, values, length }: Line, likeness: Float64Array) {
  let squares = 0;
  for (let i = 0; i < length; i++) squares += values[i] * values[i] * likeness[ids[i]];
  return squares;
}

/** raters^exponent for every title, each distinct number raised once; 1 for titles without raters. */
function powers(raters: Int32Array, exponent: number) {
  const known: number[] = [1];
  return Float64Array.from(raters, (n) => {
    known[n] ??= n ** exponent;
    return known[n];
  });
}

/** A matrix as a circle in which everybody helps everybody. */
export function circleOf(matrix: SparseMatrix): ViewersAndTitles {
  const { rows: viewers, columns: titles } = matrix;
  return { viewers, titles, row: (viewer) => matrix.line(viewer), helps: () => true };
}
