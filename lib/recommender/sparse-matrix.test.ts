import { describe, expect, test } from "vitest";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

function matrixOf(rows: number, columns: number, cells: [number, number, number][]) {
  return SparseMatrix.of(
    { rows, columns },
    {
      row: Int32Array.from(cells, ([row]) => row),
      column: Int32Array.from(cells, ([, column]) => column),
      value: Float32Array.from(cells, ([, , value]) => value),
    },
  );
}

describe("a sparse matrix", () => {
  test("keeps the columns of a row in ascending order, however they came", () => {
    const { starts, ids, values } = matrixOf(2, 4, [
      [1, 3, 5],
      [0, 2, 1],
      [1, 0, 2],
    ]);
    expect([...starts]).toEqual([0, 1, 3]);
    expect([...ids]).toEqual([2, 0, 3]);
    expect([...values]).toEqual([1, 2, 5]);
  });

  test("believes the later of two cells for one place", () => {
    const matrix = matrixOf(1, 2, [
      [0, 1, 3],
      [0, 0, 1],
      [0, 1, 4],
    ]);
    expect([...matrix.values]).toEqual([1, 4]);
  });

  test("holds neither zeros nor NaN", () => {
    const matrix = matrixOf(1, 3, [
      [0, 0, 0],
      [0, 1, Number.NaN],
      [0, 2, -1],
    ]);
    expect([...matrix.ids]).toEqual([2]);
  });

  test("turned twice is itself", () => {
    const matrix = matrixOf(3, 2, [
      [0, 1, 1],
      [2, 0, 2],
      [2, 1, 3],
    ]);
    expect([...matrix.transposed().starts]).toEqual([0, 1, 3]);
    expect(matrix.transposed().transposed()).toEqual(matrix);
  });

  test("refuses cells outside its shape", () => {
    expect(() => matrixOf(1, 1, [[0, 1, 1]])).toThrow("lies outside 1 × 1");
  });

  test("drops a place whose value is mapped to zero", () => {
    const matrix = matrixOf(1, 2, [
      [0, 0, 1],
      [0, 1, 2],
    ]).mapped((value) => value - 1);
    expect([...matrix.ids]).toEqual([1]);
    expect([...matrix.starts]).toEqual([0, 1]);
  });
});
