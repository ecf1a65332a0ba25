import { ConjugateGradient, type LinearSystem } from "@/lib/recommender/conjugate-gradient";
import {
  type RidgeOptions,
  RidgeWorld,
  type ViewersAndTitles,
} from "@/lib/recommender/ridge-world";
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
  #preferences: ViewersAndTitles;
  #options: RidgeOptions;
  #world: RidgeWorld;
  #solver = new ConjugateGradient();
  #sums: Float64Array; // per title
  #alike: Float64Array; // per helper: X x_u
  #solution: Float64Array; // per consulted helper

  /** Of preferences that stay as they are while they are asked about. */
  constructor(preferences: ViewersAndTitles, options: RidgeOptions) {
    this.#preferences = preferences;
    this.#options = options;
    this.#world = new RidgeWorld(preferences, options);
    this.#sums = new Float64Array(preferences.titles);
    this.#alike = new Float64Array(this.#world.helpers.length);
    this.#solution = new Float64Array(this.#world.helpers.length);
  }

  /** The friends behind a viewer's scores, by number. */
  weights(viewer: number): FriendWeight[] {
    const { helpers } = this.#world;
    return Array.from(this.#solve(viewer), (helper, place) => ({
      viewer: helpers[helper],
      weight: this.#solution[place],
    })).filter(({ weight }) => weight !== 0);
  }

  /**
   * Writes (Σ w_v x_v(t) + mass × the circle's mean) × raters^-damping for every title t: what each friend and
   * the circle say, added up.
   */
  score(viewer: number, scores: Float64Array) {
    const { circle, scale, lines } = this.#world;
    const mass = this.#options.popularityMass;
    for (let title = 0; title < scores.length; title++) scores[title] = mass * circle[title];
    for (const [place, helper] of this.#solve(viewer).entries()) {
      const { ids, values, length } = lines[helper];
      const weight = this.#solution[place];
      for (let i = 0; i < length; i++) scores[ids[i]] += weight * values[i];
    }
    for (let title = 0; title < scores.length; title++) scores[title] *= scale[title];
  }

  /** Leaves the weights in the solution and says whose they are, by place among the helpers. */
  #solve(viewer: number) {
    this.#liken(this.#preferences.row(viewer));
    const consulted = this.#consulted(viewer);
    const right = Float64Array.from(consulted, (helper) => this.#alike[helper]);
    this.#solver.solve(this.#systemOf(consulted), right, this.#solution, this.#options);
    return consulted;
  }

  /** What every helper shares with one row. */
  #liken({ ids, values, length }: Line) {
    const { likeness, lines } = this.#world;
    this.#sums.fill(0);
    for (let i = 0; i < length; i++) this.#sums[ids[i]] = values[i] * likeness[ids[i]];
    for (let helper = 0; helper < lines.length; helper++) {
      this.#alike[helper] = dotOf(lines[helper], this.#sums);
    }
  }

  /** Places among the helpers: everybody else, or the nearest by cosine. */
  #consulted(viewer: number) {
    const { helpers, squares } = this.#world;
    const others = Int32Array.from(helpers.keys()).filter((at) => helpers[at] !== viewer);
    if (others.length <= this.#options.nearest) return others;
    const nearness = (at: number) =>
      squares[at] > 0 ? this.#alike[at] / Math.sqrt(squares[at]) : 0;
    others.sort((a, b) => nearness(b) - nearness(a) || a - b);
    return others.subarray(0, this.#options.nearest).sort();
  }

  /** X Xᵀ + Λ over the consulted, never written out: down to the titles and up again. */
  #systemOf(consulted: Int32Array): LinearSystem {
    const { likeness, penalties, squares } = this.#world;
    const lines = Array.from(consulted, (helper) => this.#world.lines[helper]);
    const sums = this.#sums;
    return {
      size: lines.length,
      diagonal: Float64Array.from(consulted, (helper) => squares[helper] + penalties[helper]),
      apply(vector, product) {
        sums.fill(0);
        for (let i = 0; i < lines.length; i++) {
          const { ids, values, length } = lines[i];
          const value = vector[i];
          for (let j = 0; j < length; j++) sums[ids[j]] += value * values[j];
        }
        for (let title = 0; title < sums.length; title++) sums[title] *= likeness[title];
        for (let i = 0; i < lines.length; i++) {
          product[i] = dotOf(lines[i], sums) + penalties[consulted[i]] * vector[i];
        }
      },
    };
  }
}

function dotOf({ ids, values, length }: Line, sums: Float64Array) {
  let dot = 0;
  for (let i = 0; i < length; i++) dot += values[i] * sums[ids[i]];
  return dot;
}
