import type { Change } from "@/lib/recommender/change-log";
import { CloseRows } from "@/lib/recommender/close-rows";
import { ConjugateGradient, type LinearSystem } from "@/lib/recommender/conjugate-gradient";
import { nthLargest } from "@/lib/recommender/largest";
import { type Circle, type RidgeOptions, RidgeWorld } from "@/lib/recommender/ridge-world";
import type { Line } from "@/lib/recommender/sparse-matrix";

/** What one friend's taste says about another's: below zero where what the friend watches is rather not watched. */
export type FriendWeight = { viewer: number; weight: number };

/**
 * User-user ridge regression: the row of a viewer explained by the rows of all the others at once,
 * (X Xᵀ + Λ) w = X x_u without u's own row; the closed form of Steck (2019) on viewers instead of titles.
 * Two friends of the same taste share their say, and whoever watches other things speaks against a title.
 * Solved for one viewer when asked, from the rows as they are: preferences × steps, and nothing is inverted.
 */
export class UserRidge {
  #preferences: Circle;
  #options: RidgeOptions;
  #world: RidgeWorld;
  #solver = new ConjugateGradient();
  #sums: Float64Array; // per title
  #alike: Float64Array; // per helper: X x_u
  #solution: Float64Array; // per consulted helper
  #lines = new CloseRows(); // of the consulted: each step walks them twice

  constructor(preferences: Circle, options: RidgeOptions) {
    this.#preferences = preferences;
    this.#options = options;
    this.#world = new RidgeWorld(preferences, options);
    this.#sums = new Float64Array(preferences.titles);
    this.#alike = new Float64Array(preferences.rows.helpers.length);
    this.#solution = new Float64Array(preferences.rows.helpers.length);
  }

  /** Takes up what changed in a circle; false where its rows or totals are others by now. */
  renew(preferences: Circle, changes: Change[]) {
    const { rows, totals } = this.#preferences;
    if (preferences.rows !== rows || preferences.totals !== totals) return false;
    this.#preferences = preferences;
    this.#world.renew(changes);
    return true;
  }

  /** The friends behind a viewer's scores, by number. */
  weights(viewer: number): FriendWeight[] {
    const { helpers } = this.#world.rows;
    const friends: FriendWeight[] = [];
    for (const [place, helper] of this.#solve(viewer).entries()) {
      const weight = this.#solution[place];
      if (weight !== 0) friends.push({ viewer: helpers[helper], weight });
    }
    return friends;
  }

  /**
   * Writes (Σ w_v x_v(t) + mass × the circle's mean) × raters^-damping for every title t: what each friend and
   * the circle say, added up.
   */
  score(viewer: number, scores: Float64Array) {
    const { circle, scale } = this.#world;
    const { starts, ends, ids, values } = this.#world.rows;
    const consulted = this.#solve(viewer);
    const mass = this.#options.popularityMass;
    for (let title = 0; title < scores.length; title++) scores[title] = mass * circle[title];
    for (let place = 0; place < consulted.length; place++) {
      const helper = consulted[place];
      const weight = this.#solution[place];
      for (let i = starts[helper]; i < ends[helper]; i++) scores[ids[i]] += weight * values[i];
    }
    for (let title = 0; title < scores.length; title++) scores[title] *= scale[title];
  }

  /** Leaves the weights in the solution and says whose they are, by place among the helpers. */
  #solve(viewer: number) {
    this.#liken(this.#preferences.row(viewer));
    const consulted = this.#consulted(viewer);
    const right = new Float64Array(consulted.length);
    for (let place = 0; place < right.length; place++) right[place] = this.#alike[consulted[place]];
    this.#solver.solve(this.#systemOf(consulted), right, this.#solution, this.#options);
    return consulted;
  }

  /** What every helper shares with one row, title by title: most know none of its titles. */
  #liken({ ids, values, length }: Line) {
    const { likeness, rows } = this.#world;
    const alike = this.#alike.fill(0);
    for (let i = 0; i < length; i++) {
      const raters = this.#preferences.column(ids[i]);
      const value = values[i] * likeness[ids[i]];
      for (let j = 0; j < raters.length; j++) {
        alike[rows.places[raters.ids[j]]] += raters.values[j] * value;
      }
    }
  }

  /** Places among the helpers: everybody else, or the nearest by cosine. */
  #consulted(viewer: number) {
    const { squares } = this.#world;
    const { helpers } = this.#world.rows;
    const others = new Int32Array(helpers.length);
    let size = 0;
    for (let at = 0; at < helpers.length; at++) if (helpers[at] !== viewer) others[size++] = at;
    if (size <= this.#options.nearest) return others.subarray(0, size);
    return nearestOf(others.subarray(0, size), this.#options.nearest, (at) =>
      squares[at] > 0 ? this.#alike[at] / Math.sqrt(squares[at]) : 0,
    );
  }

  /** X Xᵀ + Λ over the consulted, never written out: down to the titles and up again. */
  #systemOf(consulted: Int32Array): LinearSystem {
    const { penalties, squares } = this.#world;
    const size = consulted.length;
    const diagonal = new Float64Array(size);
    const penalty = new Float64Array(size);
    for (let place = 0; place < size; place++) {
      penalty[place] = penalties[consulted[place]];
      diagonal[place] = squares[consulted[place]] + penalty[place];
    }
    const lines = this.#lines;
    lines.fill(this.#world.rows, consulted);
    const apply = (vector: Float64Array, product: Float64Array) => {
      this.#gather(lines, vector);
      overlaps(lines, this.#sums, product);
      for (let place = 0; place < size; place++) product[place] += penalty[place] * vector[place];
    };
    return { size, diagonal, apply };
  }

  /** The sum of the lines, each times its place in the vector, titles weighed by likeness. */
  #gather({ starts, ids, values }: CloseRows, vector: Float64Array) {
    const { likeness } = this.#world;
    const sums = this.#sums;
    sums.fill(0);
    let i = 0;
    for (let place = 0; place < starts.length - 1; place++) {
      const value = vector[place];
      const end = starts[place + 1];
      for (; i < end; i++) sums[ids[i]] += value * values[i];
    }
    for (let title = 0; title < sums.length; title++) sums[title] *= likeness[title];
  }
}

/** What every line has in common with the sums. */
function overlaps({ starts, ids, values }: CloseRows, sums: Float64Array, product: Float64Array) {
  let i = 0;
  for (let place = 0; place < starts.length - 1; place++) {
    const end = starts[place + 1];
    let overlap = 0;
    for (; i < end; i++) overlap += values[i] * sums[ids[i]];
    product[place] = overlap;
  }
}

/** The nearest of some places, in their own order; of equally near ones the first. */
function nearestOf(places: Int32Array, wanted: number, nearness: (place: number) => number) {
  const near = new Float64Array(places.length);
  for (let at = 0; at < near.length; at++) near[at] = nearness(places[at]);
  const least = nthLargest(near.slice(), wanted);
  let equals = wanted;
  for (let at = 0; at < near.length; at++) if (near[at] > least) equals--;
  const nearest = new Int32Array(wanted);
  let size = 0;
  for (let at = 0; size < wanted; at++) {
    if (near[at] > least || (near[at] === least && equals-- > 0)) nearest[size++] = places[at];
  }
  return nearest;
}
