import { expect, test } from "vitest";
import type { PolicySpec } from "@/lib/evaluation/model";
import { measureOf } from "@/lib/evaluation/tuning/measure";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** So many viewers, each with the first five of ten titles or the last five. */
function worldOf(viewers: number) {
  const cells = Array.from({ length: 5 * viewers }, (_, cell) => cell);
  const train = SparseMatrix.of(
    { rows: viewers, columns: 10 },
    {
      row: Int32Array.from(cells, (cell) => Math.floor(cell / 5)),
      column: Int32Array.from(cells, (cell) => cell % 10),
      value: new Float32Array(cells.length).fill(1),
    },
  );
  return { train, seed: 42 };
}

test.each([
  [40, 3],
  [1_500, 2],
  [6_000, 1],
])("of %d viewers a set of parameters is measured on %d splits", async (viewers, splits) => {
  let fitted = 0;
  const policy: Pick<PolicySpec, "name" | "parameters" | "fit"> = {
    name: "counted",
    parameters: {},
    fit: () => {
      fitted++;
      return { score: (_, scores) => scores.fill(1) };
    },
  };
  const options = { k: 5, tries: 1, validations: 3, tell: () => undefined };
  const ndcg = await measureOf(policy, worldOf(viewers), options)({});
  expect(fitted).toBe(splits);
  expect(ndcg).toBeGreaterThan(0);
  expect(ndcg).toBeLessThan(1);
});
