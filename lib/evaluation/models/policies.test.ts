import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { World } from "@/lib/evaluation/model";
import { policies } from "@/lib/evaluation/models/registry";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

function worldOf(rows: number[][]): World {
  const cells = rows.flatMap((row, viewer) => row.map((value, title) => [viewer, title, value]));
  const columns = rows[0]?.length ?? 0;
  const train = SparseMatrix.of(
    { rows: rows.length, columns },
    {
      row: Int32Array.from(cells, ([viewer]) => viewer),
      column: Int32Array.from(cells, ([, title]) => title),
      value: Float32Array.from(cells, ([, , value]) => value),
    },
  );
  return {
    train,
    times: Float64Array.from(train.ids, (title, cell) => 86_400 * ((title * 7 + cell) % 30)),
    titleTags: Array.from({ length: columns }, (_, title) => [`tag ${title % 3}`, "film"]),
    seed: 42,
  };
}

const [small, quick] = [{ factors: 4, rounds: 2, drawn: 3 }, { numRuns: 12 }];

async function scoresIn(rows: number[][], policy: (typeof policies)[number]) {
  const world = worldOf(rows);
  const chosen = { ...policy.parameters };
  for (const [name, value] of Object.entries(small)) if (name in chosen) chosen[name] = value;
  const model = await policy.fit(world, chosen);
  return rows.map((_, viewer) => {
    const scores = new Float64Array(world.train.columns);
    model.score(viewer, scores);
    return [...scores];
  });
}

const anyWorld = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([viewers, titles]) =>
    fc.array(fc.array(fc.constantFrom(0, 0, 0.5, 3, 5), { minLength: titles, maxLength: titles }), {
      minLength: viewers,
      maxLength: viewers,
    }),
  );

const oddWorlds: [string, number[][]][] = [
  ["one viewer", [[1, 5, 0]]],
  ["one title", [[3], [4], [0]]],
  [
    "nobody who watched anything",
    [
      [0, 0],
      [0, 0],
    ],
  ],
  [
    "a viewer without a past",
    [
      [0, 0, 0],
      [1, 2, 0],
      [0, 4, 5],
    ],
  ],
  [
    "identical viewers",
    [
      [5, 4, 0],
      [5, 4, 0],
      [5, 4, 0],
    ],
  ],
  [
    "viewers with nothing in common",
    [
      [5, 0, 0],
      [0, 4, 0],
      [0, 0, 3],
    ],
  ],
];

describe.each(policies.map((policy) => [policy.name, policy] as const))("%s", (_, policy) => {
  test.each(oddWorlds)("has an answer in a world of %s", async (_name, rows) => {
    for (const scores of await scoresIn(rows, policy)) {
      for (const score of scores) expect(isScore(score)).toBe(true);
    }
  });

  test("never says NaN, and the same when asked again", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (rows) => {
        const first = await scoresIn(rows, policy);
        for (const score of first.flat()) expect(isScore(score)).toBe(true);
        expect(await scoresIn(rows, policy)).toEqual(first);
      }),
      quick,
    );
  });
});

function isScore(score: number) {
  return Number.isFinite(score) || score === Number.NEGATIVE_INFINITY;
}
