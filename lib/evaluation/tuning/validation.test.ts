import { expect, test } from "vitest";
import { validationSplit } from "@/lib/evaluation/tuning/validation";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** 20 viewers who all watched the same 10 titles, at times that name the place. */
function world() {
  const cells = Array.from({ length: 200 }, (_, cell) => cell);
  const train = SparseMatrix.of(
    { rows: 20, columns: 10 },
    {
      row: Int32Array.from(cells, (cell) => Math.floor(cell / 10)),
      column: Int32Array.from(cells, (cell) => cell % 10),
      value: new Float32Array(200).fill(1),
    },
  );
  return { train, times: Float64Array.from(cells), seed: 1 };
}

test("hides a fifth of every title's viewers, and what is hidden is not learnt", () => {
  const { train, relevant, times } = validationSplit(world(), 5);
  const hidden = new Int32Array(10);
  for (const title of relevant.ids) hidden[title]++;
  expect([...hidden]).toEqual(new Array(10).fill(4));
  expect(train.ids.length).toBe(160);
  const learnt = new Set(times);
  expect(learnt.size).toBe(160);
  for (let viewer = 0; viewer < 20; viewer++) {
    for (let i = relevant.starts[viewer]; i < relevant.starts[viewer + 1]; i++) {
      expect(learnt.has(viewer * 10 + relevant.ids[i])).toBe(false);
    }
  }
});

test("another seed hides others, the same seed the same", () => {
  const hiddenBy = (seed: number) => [...validationSplit(world(), seed).relevant.ids].join();
  expect(hiddenBy(1)).toBe(hiddenBy(1));
  const places = (seed: number) => [...validationSplit(world(), seed).relevant.starts].join();
  expect(places(1)).not.toBe(places(2));
});
