import { expect, test } from "vitest";
import type { PolicySpec, World } from "@/lib/evaluation/model";
import { parametersOfPart, partParameters } from "@/lib/evaluation/models/part-parameters";
import { type Tuned, tuneParts, tunePolicy } from "@/lib/evaluation/tuning/tune-policy";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

const TITLES = 30;

/** Twelve viewers, each with the ten titles that begin at their number. */
const cells = Array.from({ length: 120 }, (_, cell) => [Math.floor(cell / 10), cell]);
const train = SparseMatrix.of(
  { rows: 12, columns: TITLES },
  {
    row: Int32Array.from(cells, ([viewer]) => viewer),
    column: Int32Array.from(cells, ([viewer, cell]) => (viewer + (cell % 10)) % TITLES),
    value: new Float32Array(cells.length).fill(1),
  },
);
const world: World = { train, seed: 42 };

/** Says the titles near a viewer's number, `off` places beside them. */
const near: PolicySpec = {
  name: "near",
  family: "baseline",
  isLive: false,
  parameters: { off: 15 },
  space: { off: [0, 5, 10, 15] },
  bytes: () => 0,
  fit: (_, { off }) => ({
    score(viewer, scores) {
      for (let title = 0; title < scores.length; title++) {
        scores[title] = -Math.abs(title - viewer - 4.5 - Number(off));
      }
    },
  }),
};

/** The part as it is, or, where it is asked to distrust what was tuned, the other way round. */
const putTogether = (isDistrustful: boolean) => ({
  ...near,
  name: "together",
  space: undefined,
  parameters: partParameters([near], ({ parameters }) => parameters),
  parts: () => [near],
  fit: async (known: World, chosen: PolicySpec["parameters"]) => {
    const own = parametersOfPart(near, chosen);
    return near.fit(known, isDistrustful ? { off: 15 - Number(own.off) } : own);
  },
});

const options = {
  k: 10,
  tries: 8,
  validations: 2,
  patienceSeconds: 60,
  clock: () => 0,
  tell: () => undefined,
};

const tuned = (isDistrustful: boolean): Promise<Tuned> =>
  tuneParts(putTogether(isDistrustful), world, {
    ...options,
    tunePart: (part) => tunePolicy(part, world, options),
  });

test("what is put together takes what was found for its parts", async () => {
  const { parameters, ndcg, path } = await tuned(false);
  expect(parameters).toEqual({ "near.off": 0 });
  expect(path).toHaveLength(2);
  expect(ndcg).toBeGreaterThan(path[0].ndcg);
});

test("and keeps the defaults where those do better together", async () => {
  const { parameters, ndcg, path } = await tuned(true);
  expect(parameters).toEqual({ "near.off": 15 });
  expect(ndcg).toBe(path[0].ndcg);
});

test("a part keeps its own defaults where nothing is said of it", () => {
  expect(parametersOfPart(near, { "other.off": 3 })).toEqual({ off: 15 });
});
