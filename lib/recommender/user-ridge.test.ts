import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circleIn } from "@/lib/recommender/live-ridge";
import { PreferenceIndex } from "@/lib/recommender/preference-index";
import { circleOf, type RidgeOptions } from "@/lib/recommender/ridge-world";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { UserRidge } from "@/lib/recommender/user-ridge";

const plain: RidgeOptions = {
  noise: 1,
  activity: 0,
  commonness: 0,
  damping: 0,
  popularityMass: 0,
  nearest: Number.POSITIVE_INFINITY,
  tolerance: 1e-10,
  steps: 200,
};

function matrixOf(rows: number[][]) {
  const cells = rows.flatMap((row, viewer) => row.map((value, title) => [viewer, title, value]));
  const shape = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  return SparseMatrix.of(shape, {
    row: Int32Array.from(cells, ([viewer]) => viewer),
    column: Int32Array.from(cells, ([, title]) => title),
    value: Float32Array.from(cells, ([, , value]) => value),
  });
}

function scoresOf(rows: number[][], viewer: number, options: RidgeOptions = plain) {
  const scores = new Float64Array(rows[0]?.length ?? 0);
  new UserRidge(circleOf(matrixOf(rows)), options).score(viewer, scores);
  return [...scores];
}

/** Gauss-Jordan elimination of (X G Xᵀ + Λ) w = X G x_u over all but u, in plain numbers. */
function slowWeights(rows: number[][], viewer: number, options: RidgeOptions) {
  const raters = rows[0].map((_, t) => Math.max(1, rows.filter((row) => row[t] !== 0).length));
  const dot = (a: number[], b: number[]) =>
    a.reduce((sum, x, t) => sum + x * b[t] * raters[t] ** (-2 * options.commonness), 0);
  const lengths = rows.map((row) => row.filter((x) => x !== 0).length);
  const active = Math.max(1, lengths.filter((n) => n > 0).length);
  const known = rows[0].filter((_, t) => rows.some((row) => row[t] !== 0)).length;
  const chance = Math.sqrt(Math.min(options.nearest, active) / Math.max(1, known));
  const unit = (chance * rows.reduce((sum, row) => sum + dot(row, row), 0)) / active;
  const mean = lengths.reduce((sum, n) => sum + n, 0) / active;
  const others = rows.map((_, v) => v).filter((v) => v !== viewer);
  const system = others.map((v) => [
    ...others.map((o) => {
      const own = options.noise * unit * (Math.max(1, lengths[v]) / mean) ** options.activity;
      return dot(rows[v], rows[o]) + (v === o ? own : 0);
    }),
    dot(rows[v], rows[viewer]),
  ]);
  for (const [i, pivot] of system.entries()) {
    for (const [j, row] of system.entries()) {
      if (i === j) continue;
      const share = row[i] / pivot[i];
      for (let k = 0; k < row.length; k++) row[k] -= share * pivot[k];
    }
  }
  return new Map(others.map((v, i) => [v, system[i][others.length] / system[i][i]]));
}

const world = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 8 }))
  .chain(([viewers, titles]) =>
    fc.array(
      fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2, -0.5), { minLength: titles, maxLength: titles }),
      { minLength: viewers, maxLength: viewers },
    ),
  );

describe("user-user ridge", () => {
  test("believes a single friend by half, when chance makes as much as what is shared", () => {
    // one friend: w = x_v·x_u / (x_v·x_v + λ), and λ is the mean of the squared lengths 1 and 2, 1.5, times √(2 rows / 2 titles)
    const scores = scoresOf(
      [
        [1, 0],
        [1, 1],
      ],
      0,
    );
    expect(scores[1]).toBeCloseTo(1 / 3.5, 9);
  });

  test("lets two friends of the same taste share their say", () => {
    const [own, friend] = [
      [1, 1, 0],
      [1, 1, 1],
    ];
    const options = { ...plain, noise: 0.01 };
    const alone = scoresOf([own, friend], 0, options)[2];
    const both = scoresOf([own, friend, friend], 0, options)[2];
    expect(both).toBeCloseTo(alone, 2); // a neighbourhood method would count the second one in full
  });

  test("hears from a friend of other tastes what is rather not watched", () => {
    const rows = [
      [1, 1, 0, 0, 0],
      [1, 1, 1, 1, 0], // shares both, but also watches what the last one watches
      [0, 0, 1, 1, 1],
    ];
    const ridge = new UserRidge(circleOf(matrixOf(rows)), { ...plain, noise: 0.2 });
    const { viewers, weights } = ridge.weights(0);
    expect([...viewers]).toEqual([1, 2]);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBeLessThan(0);
  });

  test("finds the weights of slow elimination in any world", () => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom(0, 0.25, 1),
        fc.constantFrom(0, 0.3),
        (rows, activity, commonness) => {
          const options = { ...plain, activity, commonness };
          const ridge = new UserRidge(circleOf(matrixOf(rows)), options);
          for (let viewer = 0; viewer < rows.length; viewer++) {
            const { viewers, weights } = ridge.weights(viewer);
            const found = new Map(Array.from(viewers, (friend, at) => [friend, weights[at]]));
            const slow = slowWeights(rows, viewer, options);
            for (const [v, weight] of slow) {
              if (rows.flat().every((x) => x === 0)) continue;
              expect(found.get(v) ?? 0).toBeCloseTo(weight, 7);
            }
          }
        },
      ),
    );
  });

  test("reads a live index as it reads a matrix, and nobody there who does not help others", () => {
    const rows = [
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
    ];
    const index = new PreferenceIndex();
    for (const [v, row] of rows.entries()) {
      for (const [t, value] of row.entries()) index.set(`v${v}`, `t${t}`, value);
      index.setHelping(`v${v}`, v !== 2);
    }
    const scores = new Float64Array(3);
    new UserRidge(circleIn(index), plain).score(0, scores);
    const numberOf = (title: number) => index.titles.find(`t${title}`) ?? -1;
    const alone = scoresOf(rows.slice(0, 2), 0);
    expect([0, 1, 2].map((title) => scores[numberOf(title)])).toEqual(alone);
  });

  test("says the circle's mean to a stranger", () => {
    const rows = [
      [0, 0],
      [1, 1],
      [0, 1],
    ];
    expect(scoresOf(rows, 0, { ...plain, popularityMass: 1 })).toEqual([1 / 3, 2 / 3]);
  });

  test("consults the nearest alone when told to", () => {
    const rows = [
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [1, 0, 0, 1],
    ];
    const ridge = new UserRidge(circleOf(matrixOf(rows)), { ...plain, nearest: 1 });
    expect([...ridge.weights(0).viewers]).toEqual([1]);
  });

  test("says the same to the last bit when asked again", () => {
    const rows = Array.from({ length: 12 }, (_, v) =>
      Array.from({ length: 15 }, (_, t) => Number((v * 7 + t * 5) % 4 === 0)),
    );
    expect(scoresOf(rows, 3)).toEqual(scoresOf(rows, 3));
  });
});
