const TILE = 4; // rows and columns whose products are summed together: a cell once read is used four times
const BLOCK = 64; // columns finished before the rest is updated

/** A square matrix row by row, padded so that tiles fit. */
export class DenseMatrix {
  readonly size: number;
  readonly width: number; // cells from one row to the next
  readonly cells: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.width = Math.ceil(size / TILE) * TILE;
    this.cells = new Float64Array(this.width * this.width);
  }

  at(row: number, column: number) {
    return this.cells[row * this.width + column];
  }

  row(row: number) {
    return this.cells.subarray(row * this.width, row * this.width + this.size);
  }

  addToDiagonal(values: ArrayLike<number>) {
    for (let i = 0; i < this.size; i++) this.cells[i * (this.width + 1)] += values[i];
  }
}

/**
 * The inverse of a symmetric positive definite matrix, written over it: A = L Lᵀ (Cholesky), N Lᵀ = I, A⁻¹ = N Nᵀ.
 * All three read along rows only.
 */
export function invert(matrix: DenseMatrix) {
  const { width, size, cells } = matrix;
  for (let i = size; i < width; i++) cells[i * (width + 1)] = 1;
  factorise(matrix);
  const inverse = new DenseMatrix(width);
  for (let i = 0; i < width; i++) inverse.cells[i * (width + 1)] = 1;
  for (let block = 0; block < width; block += BLOCK) {
    for (let row = 0; row < block + BLOCK && row < width; row += BLOCK) {
      const rows = { from: row, to: Math.min(row + BLOCK, width) };
      reduce(inverse.cells, matrix, { rows, block, from: row });
    }
  }
  multiply(inverse, matrix);
}

function factorise(matrix: DenseMatrix) {
  const { width, cells } = matrix;
  for (let block = 0; block < width; block += BLOCK) {
    const end = Math.min(block + BLOCK, width);
    const own = { rows: { from: block, to: end }, columns: { from: block, to: end } };
    subtract(cells, { left: cells, right: cells, width, ...own, from: 0, to: block });
    factoriseBlock(matrix, block, end);
    if (end < width) reduce(cells, matrix, { rows: { from: end, to: width }, block, from: 0 });
  }
}

function factoriseBlock({ cells, width }: DenseMatrix, block: number, end: number) {
  for (let row = block; row < end; row++) {
    const own = row * width;
    for (let column = block; column < row; column++) {
      const rest = cells[own + column] - dot(cells, { a: own, b: column * width, block, column });
      cells[own + column] = rest / cells[column * (width + 1)];
    }
    const rest = cells[own + row] - dot(cells, { a: own, b: own, block, column: row });
    if (!(rest > 0)) throw new Error("The matrix is not positive definite.");
    cells[own + row] = Math.sqrt(rest);
  }
}

type Span = { from: number; to: number };

/** One block of columns of X in X Lᵀ = B, for some rows of B, which X replaces. */
function reduce(
  target: Float64Array,
  { cells: lower, width }: DenseMatrix,
  { rows, block, from }: { rows: Span; block: number; from: number },
) {
  const end = Math.min(block + BLOCK, width);
  const columns = { from: block, to: end };
  subtract(target, { left: target, right: lower, width, rows, columns, from, to: block });
  for (let row = rows.from; row < rows.to; row++) {
    const own = row * width;
    for (let column = block; column < end; column++) {
      let rest = target[own + column];
      for (let k = block; k < column; k++) rest -= target[own + k] * lower[column * width + k];
      target[own + column] = rest / lower[column * (width + 1)];
    }
  }
}

/** N Nᵀ of an upper triangle into `target`, both halves. */
function multiply({ cells, width }: DenseMatrix, target: DenseMatrix) {
  target.cells.fill(0);
  for (let row = 0; row < width; row += BLOCK) {
    const rows = { from: row, to: Math.min(row + BLOCK, width) };
    const columns = { from: 0, to: rows.to };
    const product = { left: cells, right: cells, width, rows, columns, from: row, to: width };
    subtract(target.cells, product);
  }
  for (let row = 0; row < width; row++) {
    for (let column = 0; column <= row; column++) {
      const value = -target.cells[row * width + column];
      target.cells[row * width + column] = value;
      target.cells[column * width + row] = value;
    }
  }
}

function dot(
  cells: Float64Array,
  { a, b, block, column }: { a: number; b: number; block: number; column: number },
) {
  let sum = 0;
  for (let k = block; k < column; k++) sum += cells[a + k] * cells[b + k];
  return sum;
}

type Product = {
  left: Float64Array;
  right: Float64Array;
  width: number;
  rows: Span;
  columns: Span;
  from: number; // first and last column of the factors
  to: number;
};

/** target −= left rightᵀ over the given rows and columns, in tiles of four by four. */
function subtract(target: Float64Array, product: Product) {
  if (product.from >= product.to) return;
  const { rows, columns } = product;
  for (let row = rows.from; row < rows.to; row += TILE) {
    for (let column = columns.from; column < columns.to; column += TILE) {
      subtractTile(target, product, { row, column });
    }
  }
}

function subtractTile(
  target: Float64Array,
  { left, right, width, from, to }: Product,
  { row, column }: { row: number; column: number },
) {
  const a = row * width;
  const b = column * width;
  let [s00, s01, s02, s03, s10, s11, s12, s13] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [s20, s21, s22, s23, s30, s31, s32, s33] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = from; k < to; k++) {
    const p = right[b + k];
    const q = right[b + width + k];
    const r = right[b + 2 * width + k];
    const s = right[b + 3 * width + k];
    let x = left[a + k];
    s00 += x * p;
    s01 += x * q;
    s02 += x * r;
    s03 += x * s;
    x = left[a + width + k];
    s10 += x * p;
    s11 += x * q;
    s12 += x * r;
    s13 += x * s;
    x = left[a + 2 * width + k];
    s20 += x * p;
    s21 += x * q;
    s22 += x * r;
    s23 += x * s;
    x = left[a + 3 * width + k];
    s30 += x * p;
    s31 += x * q;
    s32 += x * r;
    s33 += x * s;
  }
  const sums = [s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33];
  for (let i = 0; i < sums.length; i++) {
    target[a + (i >> 2) * width + column + (i & 3)] -= sums[i];
  }
}
