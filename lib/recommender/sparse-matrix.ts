type Shape = { rows: number; columns: number };

/** One entry per position: value at (row, column). */
export type Cells = { row: Int32Array; column: Int32Array; value: Float32Array };

/** One row of a sparse matrix or of a live index: `length` values at ascending ids. */
export type Line = { ids: Int32Array; values: Float32Array | Float64Array; length: number };

/** Compressed sparse rows, never changed once built. Holds no zero and no NaN. */
export class SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array; // rows + 1
  readonly ids: Int32Array; // ascending within a row
  readonly values: Float32Array;

  private constructor(
    shape: Shape,
    lines: { starts: Int32Array; ids: Int32Array; values: Float32Array },
  ) {
    this.rows = shape.rows;
    this.columns = shape.columns;
    this.starts = lines.starts;
    this.ids = lines.ids;
    this.values = lines.values;
  }

  /** Of cells in any order. Where two name the same place the later one counts; zeros and NaN are left out. */
  static of(shape: Shape, cells: Cells) {
    checkCells(shape, cells);
    // two stable counting passes: by column, then by row, leave each row's ids ascending
    const byColumn = countingOrder(cells.column, shape.columns);
    const order = countingOrder(cells.row, shape.rows, byColumn);
    return new SparseMatrix(shape, packed(shape, cells, order));
  }

  /** The same shape and places with other values; a value of zero takes its place away. */
  mapped(change: (value: number, row: number, column: number) => number) {
    const row = new Int32Array(this.ids.length);
    const value = new Float32Array(this.ids.length);
    for (let r = 0; r < this.rows; r++) {
      for (let i = this.starts[r]; i < this.starts[r + 1]; i++) {
        row[i] = r;
        value[i] = change(this.values[i], r, this.ids[i]);
      }
    }
    return new SparseMatrix(this, packed(this, { row, column: this.ids, value }, null));
  }

  transposed() {
    const row = new Int32Array(this.ids.length);
    for (let r = 0; r < this.rows; r++) row.fill(r, this.starts[r], this.starts[r + 1]);
    const cells = { row: this.ids, column: row, value: this.values };
    const order = countingOrder(this.ids, this.columns);
    const shape = { rows: this.columns, columns: this.rows };
    return new SparseMatrix(shape, packed(shape, cells, order));
  }

  lengthOf(row: number) {
    return this.starts[row + 1] - this.starts[row];
  }

  /** A view of one row, without copying. */
  line(row: number): Line {
    const from = this.starts[row];
    const to = this.starts[row + 1];
    const length = to - from;
    return { ids: this.ids.subarray(from, to), values: this.values.subarray(from, to), length };
  }
}

function checkCells({ rows, columns }: Shape, { row, column, value }: Cells) {
  if (column.length !== row.length || value.length !== row.length) {
    throw new Error(`Got ${row.length} rows, ${column.length} columns, ${value.length} values.`);
  }
  for (let i = 0; i < row.length; i++) {
    if (row[i] < 0 || row[i] >= rows || column[i] < 0 || column[i] >= columns) {
      throw new Error(`Cell (${row[i]}, ${column[i]}) lies outside ${rows} × ${columns}.`);
    }
  }
}

/** Positions sorted by key; equal keys stay in the order of `first`, or of the positions. */
function countingOrder(keys: Int32Array, size: number, first?: Int32Array) {
  const next = new Int32Array(size + 1);
  for (let i = 0; i < keys.length; i++) next[keys[i] + 1]++;
  for (let key = 0; key < size; key++) next[key + 1] += next[key];
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const at = first === undefined ? i : first[i];
    order[next[keys[at]]++] = at;
  }
  return order;
}

/** Copies cells in the given order, by row and then column, dropping zeros and all but the last of a place. */
function packed(shape: Shape, { row, column, value }: Cells, order: Int32Array | null) {
  const starts = new Int32Array(shape.rows + 1);
  const ids = new Int32Array(row.length);
  const values = new Float32Array(row.length);
  let size = 0;
  for (let i = 0; i < row.length; i++) {
    const at = order === null ? i : order[i];
    const after = order === null ? i + 1 : order[i + 1]; // undefined past the end: never equal
    if (i + 1 < row.length && row[after] === row[at] && column[after] === column[at]) continue;
    if (value[at] === 0 || Number.isNaN(value[at])) continue;
    ids[size] = column[at];
    values[size++] = value[at];
    starts[row[at] + 1]++;
  }
  for (let r = 0; r < shape.rows; r++) starts[r + 1] += starts[r];
  return { starts, ids: ids.slice(0, size), values: values.slice(0, size) };
}
