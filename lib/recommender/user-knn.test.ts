import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measures } from "@/lib/recommender/similarity";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { type KnnOptions, UserKnn } from "@/lib/recommender/user-knn";

const plain: KnnOptions = {
  measure: "cosine",
  shrinkage: 0,
  significance: 0,
  balance: 0.5,
  power: 1,
  neighbours: 10,
  unlike: false,
};

function matrixOf(rows: number[][]) {
  const cells = rows.flatMap((row, viewer) => row.map((value, title) => [viewer, title, value]));
  return SparseMatrix.of(
    { rows: rows.length, columns: rows[0]?.length ?? 0 },
    {
      row: Int32Array.from(cells, ([viewer]) => viewer),
      column: Int32Array.from(cells, ([, title]) => title),
      value: Float32Array.from(cells, ([, , value]) => value),
    },
  );
}

function knnOf(rows: number[][], options: Partial<KnnOptions> = {}) {
  const matrix = matrixOf(rows);
  return new UserKnn(matrix, matrix, { ...plain, ...options });
}

/** The ten slow lines that the fast ones must agree with. */
function bruteForce(rows: number[][], viewer: number, options: KnnOptions) {
  const own = rows[viewer];
  const found = rows.map((row, v) => {
    const both = own.map((x, t) => [x, row[t]]).filter(([x, y]) => x !== 0 && y !== 0);
    const n = both.length;
    const dot = both.reduce((sum, [x, y]) => sum + x * y, 0);
    const norms = (a: number, b: number) => Math.hypot(...own) ** a * Math.hypot(...row) ** b;
    const sizes = [own, row].map((line) => line.filter((x) => x !== 0).length - n);
    const raw = {
      cosine: dot / norms(1, 1),
      asymmetric: dot / norms(2 * options.balance, 2 * (1 - options.balance)),
      pearson: dot / (Math.hypot(...both.map(([x]) => x)) * Math.hypot(...both.map(([, y]) => y))),
      tversky: n / (n + options.balance * sizes[0] + (1 - options.balance) * sizes[1]),
    }[options.measure];
    const trust = n / (n + options.shrinkage);
    const whole = options.significance > 0 ? Math.min(1, n / options.significance) : 1;
    const drawn = n === 0 ? 0 : raw * trust * whole;
    const similarity = Math.sign(drawn) * Math.abs(drawn) ** options.power;
    return { viewer: v, similarity: Math.round(similarity * 1e9) / 1e9 };
  });
  return found
    .filter(
      (one) => one.viewer !== viewer && (options.unlike ? one.similarity : one.similarity > 0),
    )
    .sort((a, b) => Math.abs(b.similarity) - Math.abs(a.similarity) || a.viewer - b.viewer)
    .slice(0, options.neighbours);
}

const world = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([viewers, titles]) =>
    fc.array(
      fc.array(fc.constantFrom(0, 0, 1, 1, 2, -0.5), { minLength: titles, maxLength: titles }),
      { minLength: viewers, maxLength: viewers },
    ),
  );

describe("user-user neighbours", () => {
  test("are those of brute force, in any world and by any measure", () => {
    const options = fc.record({
      measure: fc.constantFrom(...measures),
      shrinkage: fc.constantFrom(0, 3),
      significance: fc.constantFrom(0, 2),
      balance: fc.constantFrom(0.5, 0.2),
      power: fc.constantFrom(1, 2),
      neighbours: fc.constantFrom(1, 3, 10),
      unlike: fc.boolean(),
    });
    fc.assert(
      fc.property(world, options, (rows, chosen) => {
        for (let viewer = 0; viewer < rows.length; viewer++) {
          const found = knnOf(rows, chosen).neighbours(viewer);
          const slow = bruteForce(rows, viewer, chosen);
          expect(found.map(({ similarity }) => similarity)).toEqual(
            slow.map(({ similarity }) => expect.closeTo(similarity, 8)),
          );
          if (chosen.measure === "cosine" && chosen.power === 1) expect(found).toEqual(slow);
        }
      }),
    );
  });

  test("add up what they say about every title", () => {
    const scores = new Float64Array(3);
    knnOf([
      [1, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
    ]).score(0, scores);
    const half = Math.SQRT1_2; // both friends share one of two titles
    expect([...scores].map((score) => score.toFixed(6))).toEqual(
      [2 * half, half, half].map((score) => score.toFixed(6)),
    );
  });

  test("of opposite taste speak against what they watch, when they are asked at all", () => {
    const rows = [
      [1, 0],
      [-1, 1],
    ];
    const scores = new Float64Array(2);
    knnOf(rows).score(0, scores);
    expect([...scores]).toEqual([0, 0]);
    knnOf(rows, { unlike: true }).score(0, scores);
    expect(scores[1]).toBeCloseTo(-Math.SQRT1_2);
  });

  test("are nobody for who is alone, knows nothing or shares nothing", () => {
    expect(knnOf([[1, 1]]).neighbours(0)).toEqual([]);
    const rows = [
      [0, 0],
      [1, 0],
      [0, 1],
    ];
    for (const viewer of [0, 1, 2]) expect(knnOf(rows).neighbours(viewer)).toEqual([]);
  });
});
