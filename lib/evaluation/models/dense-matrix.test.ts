import { expect, test } from "vitest";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { DenseMatrix, invert } from "@/lib/evaluation/models/dense-matrix";

function randomPositive(size: number) {
  const matrix = new DenseMatrix(size);
  const chance = chanceFrom(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = chance() - 0.5 + (i === j ? size : 0);
      matrix.row(i)[j] = value;
      matrix.row(j)[i] = value;
    }
  }
  return matrix;
}

test("a 2 × 2 matrix is inverted as by hand", () => {
  const matrix = new DenseMatrix(2);
  matrix.row(0).set([2, 1]);
  matrix.row(1).set([1, 2]);
  invert(matrix);
  expect(matrix.at(0, 0)).toBeCloseTo(2 / 3);
  expect(matrix.at(0, 1)).toBeCloseTo(-1 / 3);
  expect(matrix.at(1, 1)).toBeCloseTo(2 / 3);
});

test.each([1, 3, 4, 63, 64, 65, 130, 201])(
  "a matrix of %i rows times its inverse is one",
  (size) => {
    const matrix = randomPositive(size);
    const before = randomPositive(size);
    invert(matrix);
    for (const row of [0, size >> 1, size - 1]) {
      for (let column = 0; column < size; column++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += before.at(row, k) * matrix.at(k, column);
        expect(sum).toBeCloseTo(row === column ? 1 : 0, 9);
      }
    }
  },
);

test("a matrix that is not positive definite is refused", () => {
  const matrix = new DenseMatrix(2);
  matrix.row(0).set([1, 2]);
  matrix.row(1).set([2, 1]);
  expect(() => invert(matrix)).toThrow("not positive definite");
});
