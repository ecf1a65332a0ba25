import type { Change } from "@/lib/recommender/change-log";
import type { HelperRows } from "@/lib/recommender/helper-rows";
import { RidgeRoom } from "@/lib/recommender/kernel/ridge-room";
import { nthLargestOf } from "@/lib/recommender/largest";
import { type Circle, type RidgeOptions, RidgeWorld } from "@/lib/recommender/ridge-world";
import type { Line } from "@/lib/recommender/sparse-matrix";

const room = new RidgeRoom(); // one question at a time

/** What friends' tastes say about another's: below zero where what a friend watches is rather not watched. */
export type FriendWeights = {
  viewers: Int32Array;
  weights: Float64Array;
  sums?: Float64Array; // what they say by title, each times the weight, where that was added up already
};

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
  // per helper
  #alike: Float64Array; // X x_u
  #nearness: Float64Array; // the same over the length of the row

  constructor(preferences: Circle, options: RidgeOptions) {
    this.#preferences = preferences;
    this.#options = options;
    this.#world = new RidgeWorld(preferences, options);
    const perHelper = () => new Float64Array(preferences.rows.helpers.length);
    [this.#alike, this.#nearness] = [perHelper(), perHelper()];
  }

  /** Takes up what changed in a circle; false where its rows or totals are others by now. */
  renew(preferences: Circle, changes: Change[]) {
    const { rows, totals } = this.#preferences;
    if (preferences.rows !== rows || preferences.totals !== totals) return false;
    this.#preferences = preferences;
    this.#world.renew(changes, preferences.column);
    return true;
  }

  /** The friends behind a viewer's scores, in the order of their numbers. */
  weights(viewer: number): FriendWeights {
    const { helpers } = this.#world.rows;
    const consulted = this.#solve(viewer);
    const { solution } = room;
    const weights = new Float64Array(consulted.length);
    let size = 0;
    for (let at = 0; at < consulted.length; at++) {
      if (solution[at] === 0) continue;
      weights[size] = solution[at];
      consulted[size++] = helpers[consulted[at]];
    }
    return {
      viewers: consulted.subarray(0, size),
      weights: weights.subarray(0, size),
      sums: room.added(),
    };
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
      const weight = room.solution[place];
      for (let i = starts[helper]; i < ends[helper]; i++) scores[ids[i]] += weight * values[i];
    }
    for (let title = 0; title < scores.length; title++) scores[title] *= scale[title];
  }

  /** Leaves the weights in the room and says whose they are, by place among the helpers. */
  #solve(viewer: number) {
    this.#liken(this.#preferences.row(viewer));
    const consulted = this.#consulted(viewer);
    this.#pose(consulted);
    room.solve(this.#options);
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
    const { squares, rows } = this.#world;
    const own = rows.placeOf(viewer);
    const others = squares.length - Number(own !== undefined);
    const near = this.#nearness;
    for (let at = 0; at < near.length; at++) {
      near[at] = squares[at] > 0 ? this.#alike[at] / Math.sqrt(squares[at]) : 0;
    }
    if (own !== undefined) near[own] = Number.NEGATIVE_INFINITY; // never consulted
    const wanted = Math.min(others, this.#options.nearest);
    const least = wanted > 0 ? nthLargestOf(near, near.length, wanted) : 0;
    return nearestOf(near, { wanted, least, lots: rows.lots });
  }

  /** Writes down what is to be solved: X Xᵀ + Λ over the consulted, and what each shares with the viewer. */
  #pose(consulted: Int32Array) {
    const { rows, squares, likeness } = this.#world;
    let preferences = 0;
    for (let at = 0; at < consulted.length; at++) preferences += rows.lengthOf(consulted[at]);
    room.fit({ rows: consulted.length, titles: likeness.length, preferences });
    const { right, penalties, diagonal } = room;
    room.likeness.set(likeness);
    for (let at = 0; at < consulted.length; at++) {
      const helper = consulted[at];
      right[at] = this.#alike[helper];
      penalties[at] = this.#world.penalties[helper];
      diagonal[at] = squares[helper] + penalties[at];
    }
    writeRows(rows, consulted);
  }
}

/** Some helpers' rows, each beginning where the one before it ends: each step walks them twice. */
function writeRows(rows: HelperRows, places: Int32Array) {
  const { starts, ids, values } = room;
  let to = 0;
  for (let at = 0; at < places.length; at++) {
    const end = rows.ends[places[at]];
    starts[at] = to;
    for (let i = rows.starts[places[at]]; i < end; i++) {
      ids[to] = rows.ids[i];
      values[to++] = rows.values[i];
    }
  }
  starts[places.length] = to;
}

type Cut = { wanted: number; least: number; lots: Uint32Array };

/** The places that come near enough, in their order; of those just as near as the last one wanted, the first by lot. */
function nearestOf(near: Float64Array, { wanted, least, lots }: Cut) {
  let places = wanted; // left for those
  for (let at = 0; at < near.length; at++) if (near[at] > least) places--;
  const last = lastLot(near, { wanted: places, least, lots });
  const nearest = new Int32Array(wanted);
  let size = 0;
  for (let at = 0; size < wanted; at++) {
    const isEqual = near[at] === least && lots[at] <= last;
    if (near[at] > least || (isEqual && places-- > 0)) nearest[size++] = at;
  }
  return nearest;
}

/** The largest lot, of those just near enough, that still gets a place. */
function lastLot(near: Float64Array, { wanted, least, lots }: Cut) {
  let equals = 0;
  for (let at = 0; at < near.length; at++) if (near[at] === least) equals++;
  if (equals <= wanted || wanted < 1) return Number.POSITIVE_INFINITY;
  const drawn = new Float64Array(equals);
  for (let at = 0, size = 0; size < equals; at++) if (near[at] === least) drawn[size++] = -lots[at];
  return -nthLargestOf(drawn, equals, wanted);
}
