import type { Change } from "@/lib/recommender/change-log";
import { HelperRows, type ViewersAndTitles } from "@/lib/recommender/helper-rows";
import type { Line, SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { emptyTotals, type TitleTotals } from "@/lib/recommender/title-totals";

export type RidgeOptions = {
  noise: number; // λ in units of the likeness that chance makes of rows: above it, likeness is believed less
  activity: number; // λ of one viewer × own titles^activity: whoever watches everything explains little
  commonness: number; // a title makes viewers alike by raters^-commonness
  damping: number; // score × raters^-damping: room for titles that few have seen
  popularityMass: number; // what the circle's mean weighs beside the friends' word
  nearest: number; // friends consulted, at most; Infinity is everybody
  tolerance: number; // residual at which the solution is good enough, as a share of the right side
  steps: number; // at most
};

/** What the ridge reads: what viewers say, the helpers among them also flat, and in sum by title. */
export type Circle = ViewersAndTitles & {
  rows: HelperRows;
  column: (title: number) => Line; // what the helpers say about a title, by viewer number
  totals: TitleTotals;
};

/** Everything about a circle that is the same for whoever asks. */
export class RidgeWorld {
  readonly rows: HelperRows;
  readonly likeness: Float64Array; // per title: its weight in the likeness of two viewers
  readonly squares: Float64Array; // per helper: squared length of the row, titles weighed by likeness
  readonly penalties: Float64Array; // per helper: λ
  #totals: TitleTotals;
  #options: RidgeOptions;
  #circle: Float64Array | undefined; // made when first asked for
  #scale: Float64Array | undefined;

  constructor({ rows, totals }: Circle, options: RidgeOptions) {
    this.rows = rows;
    this.#totals = totals;
    this.#options = options;
    this.likeness = totals.raters.map(powerOf(-2 * options.commonness));
    this.squares = Float64Array.from(rows.helpers, (_, place) => this.#squareOf(place));
    this.penalties = new Float64Array(rows.helpers.length);
    this.#penalise();
  }

  /** Per title: mean over the helpers, those who never met it included. */
  get circle() {
    const helpers = Math.max(1, this.rows.helpers.length);
    this.#circle ??= this.#totals.sums.map((sum) => sum / helpers);
    return this.#circle;
  }

  /** Per title: factor of its score. */
  get scale() {
    this.#scale ??= this.#totals.raters.map(powerOf(-this.#options.damping));
    return this.#scale;
  }

  /**
   * Takes up what changed in the rows and totals, with the same answers as a world made anew: whoever said something
   * else has another row, and so has whoever knows a title that another number of viewers knows by now.
   */
  renew(changes: Change[], column: Circle["column"]) {
    this.#circle = undefined;
    this.#scale = undefined;
    const reweighed = this.#reweighed(changes);
    for (const { viewer } of changes) this.#measureAgain(viewer);
    for (const title of reweighed) {
      const { ids, length } = column(title);
      for (let i = 0; i < length; i++) this.#measureAgain(ids[i]);
    }
    this.#penalise();
  }

  #measureAgain(viewer: number) {
    const place = this.rows.placeOf(viewer);
    if (place !== undefined) this.squares[place] = this.#squareOf(place);
  }

  /** Titles of another weight by now, which they have from then on. */
  #reweighed(changes: Change[]) {
    const power = powerOf(-2 * this.#options.commonness);
    const reweighed: number[] = [];
    for (const { title } of changes) {
      if (title < 0) continue;
      const likeness = power(this.#totals.raters[title]);
      if (likeness !== this.likeness[title]) reweighed.push(title);
      this.likeness[title] = likeness;
    }
    return reweighed;
  }

  #squareOf(place: number) {
    const { starts, ends, ids, values } = this.rows;
    const end = ends[place];
    let square = 0;
    for (let i = starts[place]; i < end; i++) {
      square += values[i] ** 2 * this.likeness[ids[i]];
    }
    return square;
  }

  #penalise() {
    const { noise, activity, nearest } = this.#options;
    const { rows, squares, penalties } = this;
    let [active, preferences, sum] = [0, 0, 0];
    for (let place = 0; place < penalties.length; place++) {
      const titles = rows.lengthOf(place);
      if (titles > 0) active++;
      preferences += titles;
      sum += squares[place];
    }
    if (active === 0) return penalties.fill(1);
    const [square, mean] = [sum / active, preferences / active];
    const unit = square * chanceLikeness(Math.min(nearest, active), this.#totals);
    const byTitles: number[] = []; // each distinct number raised once
    for (let place = 0; place < penalties.length; place++) {
      const titles = Math.max(1, rows.lengthOf(place));
      byTitles[titles] ??= noise * unit * (titles / mean) ** activity;
      penalties[place] = byTitles[titles];
    }
  }
}

/** A matrix as a circle in which everybody helps everybody. */
export function circleOf(matrix: SparseMatrix): Circle {
  const { rows: viewers, columns: titles } = matrix;
  const row = (viewer: number) => matrix.line(viewer);
  const lengthOf = (viewer: number) => matrix.lengthOf(viewer);
  const lotOf = (viewer: number) => viewer;
  const world = { viewers, titles, row, lengthOf, helps: () => true, lotOf };
  const totals = emptyTotals(titles);
  for (let i = 0; i < matrix.ids.length; i++) {
    totals.raters[matrix.ids[i]]++;
    totals.sums[matrix.ids[i]] += matrix.values[i];
  }
  let columns: SparseMatrix | undefined; // turned when first asked for
  const column = (title: number) => {
    columns ??= matrix.transposed();
    return columns.line(title);
  };
  return { ...world, rows: HelperRows.of(world), column, totals };
}

/**
 * How much alike rows are that have nothing in common but chance, in squared lengths of a row: √(rows / titles). So wide
 * lie the eigenvalues of X Xᵀ about their mean (Marchenko and Pastur 1967), and a likeness within says nothing.
 */
function chanceLikeness(rows: number, { raters }: TitleTotals) {
  let titles = 0;
  for (let title = 0; title < raters.length; title++) titles += Number(raters[title] > 0);
  return Math.sqrt(rows / Math.max(1, titles));
}

/** raters^exponent, each distinct number raised once; 1 for titles without raters. */
function powerOf(exponent: number) {
  const known: number[] = [1];
  return (raters: number) => {
    known[raters] ??= raters ** exponent;
    return known[raters];
  };
}
