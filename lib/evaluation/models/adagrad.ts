import type { Embeddings } from "@/lib/evaluation/models/embeddings";

/** Gradient steps that shrink where much was learnt already (Duchi et al. 2011), with one memory per vector. */
export class Adagrad {
  readonly embeddings: Embeddings;
  #squares: Float64Array;
  #rate: number;
  #penalty: number;

  constructor(embeddings: Embeddings, { rate, penalty }: { rate: number; penalty: number }) {
    this.embeddings = embeddings;
    this.#squares = new Float64Array(embeddings.cells.length / embeddings.factors).fill(1e-3);
    this.#rate = rate;
    this.#penalty = penalty;
  }

  /** Moves one vector along `share` of a direction, and a little towards zero. */
  move(row: number, direction: Float64Array, share: number) {
    const { factors, cells } = this.embeddings;
    const from = row * factors;
    const penalty = this.#penalty;
    let squares = 0;
    for (let f = 0; f < factors; f++) {
      const step = share * direction[f] - penalty * cells[from + f];
      squares += step * step;
    }
    this.#squares[row] += squares / factors;
    const rate = this.#rate / Math.sqrt(this.#squares[row]);
    for (let f = 0; f < factors; f++) {
      cells[from + f] += rate * (share * direction[f] - penalty * cells[from + f]);
    }
  }
}
