import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BaseIndex, type Near, type NearOptions } from "@/lib/recommender/kernel/base-index";
import { allocatePlain, allocateWasm } from "@/lib/recommender/kernel/base-memory";
import { buildBase } from "@/lib/recommender/kernel/build-base";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";

type Row = Map<number, number>;
type World = { rows: Row[]; titles: number; helping: boolean[] };

function tableOf({ rows, titles, helping }: World): PreferenceTable {
  const starts = new Uint32Array(rows.length + 1);
  for (const [viewer, row] of rows.entries()) starts[viewer + 1] = starts[viewer] + row.size;
  return {
    titles,
    starts,
    ids: Uint32Array.from(rows.flatMap((row) => [...row.keys()])),
    values: Float64Array.from(rows.flatMap((row) => [...row.values()])),
    helping: Uint8Array.from(helping, Number),
  };
}

/** What the index must agree with; `options.except` names the asking viewer. */
function bruteForce({ rows, helping }: World, own: Row, options: NearOptions) {
  const norm = (row: Row) => Math.sqrt([...row.values()].reduce((sum, c) => sum + c * c, 0));
  const near = rows
    .map((row, viewer) => {
      const both = [...own.keys()].filter((title) => row.has(title));
      const dot = both.reduce((sum, t) => sum + (own.get(t) ?? 0) * (row.get(t) ?? 0), 0);
      const damping = both.length / (both.length + options.shrinkage);
      const score = both.length === 0 ? 0 : (dot / (norm(own) * norm(row))) * damping;
      return { viewer, score: Math.round(score * 1e9) / 1e9, shared: both.length };
    })
    .filter(({ viewer, score }) => viewer !== options.except && helping[viewer] && score > 0)
    .sort((a, b) => b.score - a.score || a.viewer - b.viewer);
  const last = near.at(options.neighbours - 1)?.score ?? 0;
  return near.filter(({ score }, place) => place < options.neighbours || score === last);
}

type Asked = { viewer: number; near: Near[]; limit: number };

/** The unknown titles that these neighbours speak for most. */
function spokenFor({ rows, titles }: World, { viewer, near, limit }: Asked) {
  const scoreOf = (title: number) =>
    near.reduce((sum, { viewer: other, score }) => sum + score * (rows[other].get(title) ?? 0), 0);
  return Array.from({ length: titles }, (_, title) => title)
    .filter((title) => !rows[viewer].has(title))
    .map((title) => ({ title, score: Math.round(scoreOf(title) * 1e9) / 1e9 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.title - b.title)
    .slice(0, limit);
}

const confidences = {
  stars: fc.integer({ min: 1, max: 10 }).map((halves) => halves / 2),
  "watched, liked or disliked": fc.constantFrom(1, Math.log2(3), 2, Math.log2(3.5), 2.5, -1),
  "many values of both signs": fc
    .double({ min: -3, max: 5, noNaN: true })
    .filter((c) => Math.abs(c) > 1e-9),
};

function worlds(confidence: fc.Arbitrary<number>): fc.Arbitrary<World> {
  return fc.integer({ min: 1, max: 40 }).chain((titles) => {
    const row = fc
      .array(fc.tuple(fc.nat({ max: titles - 1 }), confidence), { maxLength: 25 })
      .map((cells) => new Map(cells));
    return fc.array(fc.tuple(row, fc.boolean()), { maxLength: 300 }).map((viewers) => ({
      rows: viewers.map(([cells]) => cells),
      titles,
      helping: viewers.map(([, helps]) => helps),
    }));
  });
}

const kernels = {
  WebAssembly: { allocate: allocateWasm, thickFrom: 0.1 },
  "WebAssembly, all segments thick": { allocate: allocateWasm, thickFrom: 0 },
  "WebAssembly, all segments thin": { allocate: allocateWasm, thickFrom: Number.POSITIVE_INFINITY },
  "WebAssembly, built row by row": { allocate: allocateWasm, thickFrom: 0.1, stretch: 1 },
  JavaScript: { allocate: allocatePlain, thickFrom: 0.1 },
};

describe.each(Object.entries(kernels))("a base index in %s", (_, build) => {
  test("finds who shares only the least confidence beside a large one", () => {
    const rows = [new Map([[3, 1e-9]]), new Map([[3, 1e-9]]), new Map([[0, 1e9]])];
    const world = { rows, titles: 6, helping: [false, true, false] };
    const base = new BaseIndex(buildBase(tableOf(world), build));
    const options = { neighbours: 1, shrinkage: 0, except: 0 };
    expect(base.nearestTo(0, options)).toEqual([{ viewer: 1, score: 1, shared: 1 }]);
  });
  test("answers who knows each of many titles", () => {
    const titles = Array.from({ length: 512 }, (_, title): [number, number] => [title, 1]);
    const rows = Array.from({ length: 30 }, (_, viewer) => new Map(titles.slice(viewer)));
    const world = { rows, titles: titles.length, helping: rows.map(() => true) };
    const base = new BaseIndex(buildBase(tableOf(world), build));
    const options = { neighbours: 30, shrinkage: 2, except: 0 };
    const near = base.nearestTo(0, options).sort((a, b) => b.score - a.score);
    expect(near).toEqual(bruteForce(world, rows[0], options));
  });
  test.each(Object.entries(confidences))("agrees with brute force on %s", (_, confidence) => {
    fc.assert(
      fc.property(
        worlds(confidence),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(0, 2, 10),
        (world, neighbours, shrinkage) => {
          const base = new BaseIndex(buildBase(tableOf(world), build));
          expect(base.size).toBe(world.rows.reduce((sum, row) => sum + row.size, 0));
          for (let viewer = 0; viewer < world.rows.length; viewer += 7) {
            const options = { neighbours, shrinkage, except: viewer };
            const near = base.nearestTo(viewer, options);
            near.sort((a, b) => b.score - a.score || a.viewer - b.viewer);
            expect(near).toEqual(bruteForce(world, world.rows[viewer], options));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
  test.each(Object.entries(confidences))(
    "recommends as brute force would on %s",
    (_, confidence) => {
      fc.assert(
        fc.property(worlds(confidence), fc.integer({ min: 1, max: 12 }), (world, limit) => {
          const base = new BaseIndex(buildBase(tableOf(world), build));
          for (let viewer = 0; viewer < world.rows.length; viewer += 7) {
            const near = base.nearestTo(viewer, { neighbours: 20, shrinkage: 0 });
            const expected = spokenFor(world, { viewer, near, limit });
            expect(base.recommend(viewer, near, limit)).toEqual(expected);
          }
        }),
        { numRuns: 40 },
      );
    },
  );
  test.each([0, 5])("finds the nearest of nine thousand with shrinkage %i", (shrinkage) => {
    const world = crowd();
    const base = new BaseIndex(buildBase(tableOf(world), build));
    for (const viewer of [0, 1, 2, 3, 4, 5, 8_999]) {
      const options = { neighbours: 30, shrinkage, except: viewer };
      const near = base.nearestTo(viewer, options);
      near.sort((a, b) => b.score - a.score || a.viewer - b.viewer);
      expect(near).toEqual(bruteForce(world, world.rows[viewer], options));
    }
  });
});

/** Three blocks: who knows much in the first, and everybody else knows little, some of it what the first two like most. */
function crowd(): World {
  const cell = fc.tuple(fc.nat({ max: 199 }), confidences["watched, liked or disliked"]);
  const drawn = (length: number, numRuns: number) =>
    fc.sample(fc.array(cell, { minLength: length, maxLength: length }), { numRuns, seed: 42 });
  const rows = [...drawn(90, 120), ...drawn(4, 8_880)].map((cells) => new Map(cells));
  for (const busy of [0, 1]) for (const title of [7, 8, 9]) rows[busy].set(title, 40);
  for (let viewer = 8_000; viewer < 8_200; viewer++)
    rows[viewer] = new Map([[7 + (viewer % 3), 1]]);
  return { rows, titles: 200, helping: rows.map((_, viewer) => viewer % 50 !== 3) };
}
