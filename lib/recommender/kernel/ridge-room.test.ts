import fc from "fast-check";
import { expect, test } from "vitest";
import { ConjugateGradient } from "@/lib/recommender/conjugate-gradient";
import { RidgeRoom } from "@/lib/recommender/kernel/ridge-room";

type Row = [title: number, value: number][];
type World = { rows: Row[]; likeness: number[]; right: number[] };

const TITLES = 40;
const PENALTY = 0.7;

const aNumber = fc.double({ min: -3, max: 3, noNaN: true });
const aRow = fc.uniqueArray(fc.tuple(fc.nat({ max: TITLES - 1 }), aNumber), {
  selector: ([title]) => title,
  maxLength: 12,
});
const aWorld = fc.nat({ max: 9 }).chain((size) =>
  fc.record({
    rows: fc.array(aRow, { minLength: size, maxLength: size }),
    likeness: fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), {
      minLength: TITLES,
      maxLength: TITLES,
    }),
    right: fc.array(aNumber, { minLength: size, maxLength: size }),
  }),
);

/** X Xᵀ + Λ as it is written. */
function matrixOf({ rows, likeness }: World) {
  return rows.map((one, at) =>
    rows.map((other, to) => {
      const values = new Map(other);
      const both = one.map(([title, value]) => value * likeness[title] * (values.get(title) ?? 0));
      return both.reduce((sum, part) => sum + part, at === to ? PENALTY : 0);
    }),
  );
}

function write(room: RidgeRoom, { rows, likeness, right }: World) {
  const preferences = rows.flat();
  room.fit({ rows: rows.length, titles: TITLES, preferences: preferences.length });
  room.ids.set(preferences.map(([title]) => title));
  room.values.set(preferences.map(([, value]) => value));
  let end = 0;
  room.starts.set([0, ...rows.map(({ length }) => (end += length))]);
  room.likeness.set(likeness);
  room.penalties.fill(PENALTY, 0, rows.length);
  room.right.set(right);
  const squareOf = (row: Row) =>
    row.reduce((sum, [title, value]) => sum + value ** 2 * likeness[title], 0);
  room.diagonal.set(rows.map((row) => squareOf(row) + PENALTY));
}

test("solves what is written there, one question after another", () => {
  const room = new RidgeRoom();
  fc.assert(
    fc.property(aWorld, (world) => {
      write(room, world);
      room.solve({ tolerance: 1e-12, steps: 200 });
      const found = [...room.solution.slice(0, world.rows.length)];
      for (const [at, row] of matrixOf(world).entries()) {
        const left = row.reduce((sum, value, to) => sum + value * found[to], 0);
        expect(left).toBeCloseTo(world.right[at], 6);
      }
    }),
  );
});

test("takes the very steps of the plain solver, to the last bit", () => {
  const room = new RidgeRoom();
  fc.assert(
    fc.property(aWorld, fc.nat({ max: 6 }), (world, steps) => {
      write(room, world);
      const diagonal = room.diagonal.slice(0, world.rows.length);
      const taken = room.solve({ tolerance: 1e-4, steps });
      const solution = new Float64Array(world.rows.length);
      const system = { size: world.rows.length, diagonal, apply: stepOf(world) };
      const right = Float64Array.from(world.right);
      const wanted = new ConjugateGradient().solve(system, right, solution, {
        tolerance: 1e-4,
        steps,
      });
      expect(taken).toBe(wanted);
      expect([...room.solution.slice(0, world.rows.length)]).toEqual([...solution]);
      expect([...room.added()]).toEqual(sumsOf(world, solution));
    }),
  );
});

/** What the rows say by title, each times its part. */
function sumsOf({ rows }: World, parts: Float64Array) {
  const sums: number[] = new Array(TITLES).fill(0);
  for (const [at, row] of rows.entries()) {
    for (const [title, value] of row) sums[title] += parts[at] * value;
  }
  return sums;
}

/** Down to the titles and up again, row by row. */
function stepOf({ rows, likeness }: World) {
  return (vector: Float64Array, product: Float64Array) => {
    const sums = new Float64Array(TITLES);
    for (const [at, row] of rows.entries()) {
      for (const [title, value] of row) sums[title] += vector[at] * value;
    }
    for (let title = 0; title < TITLES; title++) sums[title] *= likeness[title];
    for (const [at, row] of rows.entries()) {
      let both = 0;
      for (const [title, value] of row) both += value * sums[title];
      product[at] = both + PENALTY * vector[at];
    }
  };
}
