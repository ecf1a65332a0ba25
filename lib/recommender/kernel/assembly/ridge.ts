// AssemblyScript, compiled by scripts/kernel/compile.ts. The steps of conjugate-gradient.ts over the rows of
// user-ridge.ts, every sum in the same order, so that the bits are the same.

// prettier-ignore
const enum Field {
  starts, ids, values, likeness, penalties, diagonal, residual, solution, direction, product, sums, size, titles,
}

const FAINT: f64 = 1e-280; // as in conjugate-gradient.ts

// @ts-ignore: decorator
@inline
function field(name: Field): usize {
  return load<u32>((<usize>name) << 2);
}

// @ts-ignore: decorator
@inline
function at(array: usize, place: usize): f64 {
  return load<f64>(array + (place << 3));
}

/** Solves for what stands as the residual; gives the number of steps. `share` is of its square, to stop at. */
export function solve(share: f64, most: u32): u32 {
  const size = field(Field.size);
  const residual = field(Field.residual);
  const solution = field(Field.solution);
  const direction = field(Field.direction);
  const product = field(Field.product);
  const diagonal = field(Field.diagonal);
  let gain: f64 = 0;
  let squares: f64 = 0;
  memory.fill(solution, 0, size << 3);
  for (let i: usize = 0; i < size; i++) {
    const right = at(residual, i);
    const first = right / at(diagonal, i);
    store<f64>(direction + (i << 3), first);
    gain += right * first;
    squares += right * right;
  }
  const goal = max(squares * share, FAINT);
  let step: u32 = 0;
  while (squares > goal && step < most) {
    gather(direction);
    overlap(direction, product);
    let along: f64 = 0;
    for (let i: usize = 0; i < size; i++) along += at(direction, i) * at(product, i);
    const length = gain / along;
    const before = gain;
    gain = 0;
    squares = 0;
    for (let i: usize = 0; i < size; i++) {
      store<f64>(solution + (i << 3), at(solution, i) + length * at(direction, i));
      const left = at(residual, i) - length * at(product, i);
      store<f64>(residual + (i << 3), left);
      const square = left * left;
      squares += square;
      gain += square / at(diagonal, i);
    }
    const turn = gain / before;
    for (let i: usize = 0; i < size; i++) {
      const next = at(residual, i) / at(diagonal, i) + turn * at(direction, i);
      store<f64>(direction + (i << 3), next);
    }
    step++;
  }
  return step;
}

/** Leaves what the rows say in sum by title, each times its place in the solution. */
export function addUp(): void {
  addRows(field(Field.solution));
}

/** The sum of the rows, each times its place in the vector, titles weighed by likeness. */
function gather(vector: usize): void {
  const titles = field(Field.titles);
  const sums = field(Field.sums);
  const likeness = field(Field.likeness);
  addRows(vector);
  for (let title: usize = 0; title < titles; title++) {
    const sum = sums + (title << 3);
    store<f64>(sum, load<f64>(sum) * at(likeness, title));
  }
}

/** The sum of the rows, each times its place in the vector. */
function addRows(vector: usize): void {
  const size = field(Field.size);
  const titles = field(Field.titles);
  const sums = field(Field.sums);
  const starts = field(Field.starts);
  let id = field(Field.ids);
  let value = field(Field.values);
  memory.fill(sums, 0, titles << 3);
  for (let place: usize = 0; place < size; place++) {
    const times = at(vector, place);
    const end = field(Field.ids) + (<usize>load<u32>(starts + ((place + 1) << 2)) << 2);
    // four at a time, as no row holds a title twice
    while (id + 16 <= end) {
      const one = sums + (<usize>load<u32>(id) << 3);
      const two = sums + (<usize>load<u32>(id, 4) << 3);
      const three = sums + (<usize>load<u32>(id, 8) << 3);
      const four = sums + (<usize>load<u32>(id, 12) << 3);
      const first = load<f64>(one) + times * load<f64>(value);
      const second = load<f64>(two) + times * load<f64>(value, 8);
      const third = load<f64>(three) + times * load<f64>(value, 16);
      const fourth = load<f64>(four) + times * load<f64>(value, 24);
      store<f64>(one, first);
      store<f64>(two, second);
      store<f64>(three, third);
      store<f64>(four, fourth);
      id += 16;
      value += 32;
    }
    while (id < end) {
      const sum = sums + (<usize>load<u32>(id) << 3);
      store<f64>(sum, load<f64>(sum) + times * load<f64>(value));
      id += 4;
      value += 8;
    }
  }
}

/** What every row has in common with the sums, and its penalty; two rows at a time, so that no sum waits for itself. */
function overlap(vector: usize, product: usize): void {
  const size = field(Field.size);
  const starts = field(Field.starts);
  const ids = field(Field.ids);
  const values = field(Field.values);
  const sums = field(Field.sums);
  const penalties = field(Field.penalties);
  for (let place: usize = 0; place < size; place += 2) {
    const own = place << 3;
    const from = <usize>load<u32>(starts + (place << 2));
    const middle = <usize>load<u32>(starts + (place << 2), 4);
    const end = place + 1 < size ? <usize>load<u32>(starts + (place << 2), 8) : middle;
    let id = ids + (from << 2);
    let value = values + (from << 3);
    let nextId = ids + (middle << 2);
    let nextValue = values + (middle << 3);
    const both = id + (min(middle - from, end - middle) << 2);
    let one: f64 = 0;
    let next: f64 = 0;
    while (id < both) {
      one += load<f64>(value) * at(sums, load<u32>(id));
      next += load<f64>(nextValue) * at(sums, load<u32>(nextId));
      id += 4;
      value += 8;
      nextId += 4;
      nextValue += 8;
    }
    const idEnd = ids + (middle << 2);
    while (id < idEnd) {
      one += load<f64>(value) * at(sums, load<u32>(id));
      id += 4;
      value += 8;
    }
    const nextEnd = ids + (end << 2);
    while (nextId < nextEnd) {
      next += load<f64>(nextValue) * at(sums, load<u32>(nextId));
      nextId += 4;
      nextValue += 8;
    }
    store<f64>(product + own, one + load<f64>(penalties + own) * load<f64>(vector + own));
    if (place + 1 == size) return;
    store<f64>(product + own, next + load<f64>(penalties + own, 8) * load<f64>(vector + own, 8), 8);
  }
}
