export type LinearSystem = {
  size: number;
  apply(vector: Float64Array, product: Float64Array): void; // symmetric and positive definite
  diagonal: Float64Array; // of the same matrix; all above zero
};

/** When to stop: the residual as a share of the right side, or the number of steps. */
export type Patience = { tolerance: number; steps: number };

/** A sum of squares below which a residual is nothing: further down, products lose their digits and then all they are. */
const FAINT = 1e-280;

/**
 * Solves A x = b by conjugate gradients (Hestenes and Stiefel 1952) with the diagonal as preconditioner, from
 * zero and always in the same order, so that the same world gives the same bits. Scratch is kept between solutions.
 */
export class ConjugateGradient {
  #residual = new Float64Array(0);
  #direction = new Float64Array(0);
  #product = new Float64Array(0);

  /** Writes the solution and returns the number of steps that it took. */
  solve(system: LinearSystem, right: Float64Array, solution: Float64Array, patience: Patience) {
    this.#fit(system.size);
    const { size, diagonal } = system;
    const [residual, direction, product] = [this.#residual, this.#direction, this.#product];
    let gain = 0;
    let squares = 0;
    for (let i = 0; i < size; i++) {
      solution[i] = 0;
      residual[i] = right[i];
      direction[i] = right[i] / diagonal[i];
      gain += right[i] * direction[i];
      squares += right[i] * right[i];
    }
    const goal = Math.max(squares * patience.tolerance ** 2, FAINT);
    let step = 0;
    while (squares > goal && step < patience.steps) {
      system.apply(direction, product);
      const length = gain / dot(direction, product, size);
      const before = gain;
      gain = 0;
      squares = 0;
      for (let i = 0; i < size; i++) {
        solution[i] += length * direction[i];
        const left = residual[i] - length * product[i];
        residual[i] = left;
        squares += left * left;
        gain += (left * left) / diagonal[i];
      }
      const turn = gain / before;
      for (let i = 0; i < size; i++) {
        direction[i] = residual[i] / diagonal[i] + turn * direction[i];
      }
      step++;
    }
    return step;
  }

  #fit(size: number) {
    if (this.#residual.length >= size) return;
    this.#residual = new Float64Array(size);
    this.#direction = new Float64Array(size);
    this.#product = new Float64Array(size);
  }
}

function dot(a: Float64Array, b: Float64Array, size: number) {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += a[i] * b[i];
  return sum;
}
