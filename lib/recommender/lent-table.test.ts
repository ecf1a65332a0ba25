import { expect, test } from "vitest";
import { LentTable } from "@/lib/recommender/lent-table";

const entriesOf = (...entries: [id: number, value: number][]) => ({
  ids: Int32Array.from(entries, ([id]) => id),
  values: Float64Array.from(entries, ([, value]) => value),
  length: entries.length,
});

test("holds what belongs to whoever asks, and nothing of who asked before", () => {
  const table = new LentTable();
  const ada = entriesOf([1, 2], [3, 5]);
  const bruno = entriesOf([0, 7], [9, 1]);
  expect([...table.with(ada, 4).slice(0, 4)]).toEqual([0, 2, 0, 5]);
  expect([...table.with(bruno, 10).slice(0, 10)]).toEqual([7, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect([...table.with(ada, 4).slice(0, 4)]).toEqual([0, 2, 0, 5]);
});
