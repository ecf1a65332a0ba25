import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { type Direction, matrixOf, type WiderLibrary } from "@/lib/wider/library";
import type { Liking } from "@/lib/wider/taste";

/**
 * What each of many likings adds to one title, found from the title's side: a history of thousands of titles would take too
 * long to be asked one by one. Numbers are those of the likings; what is given is good until the next question.
 */
export class LikingShares {
  #people: SparseMatrix; // by place: what likings add to what people elsewhere say
  #content: SparseMatrix; // by feature: of what likings are made
  #shares: Float64Array;
  #likeness: Float64Array;

  constructor(library: WiderLibrary, likings: Liking[]) {
    this.#people = pointing(library, likings);
    this.#content = madeOf(library, likings);
    this.#shares = new Float64Array(likings.length);
    this.#likeness = new Float64Array(likings.length);
  }

  /** By liking: what it adds to what people elsewhere say of the title at a place. */
  sharesAt(place: number): Float64Array {
    this.#shares.fill(0);
    const { ids, values, length } = this.#people.line(place);
    for (let i = 0; i < length; i++) this.#shares[ids[i]] = values[i];
    return this.#shares;
  }

  /** By liking: how much of what it is made of lies in a direction. */
  likenessTo(direction: Direction): Float64Array {
    this.#likeness.fill(0);
    const { starts, ids, values } = this.#content;
    for (let f = 0; f < direction.ids.length; f++) {
      const feature = direction.ids[f];
      const value = direction.values[f];
      for (let i = starts[feature]; i < starts[feature + 1]; i++)
        this.#likeness[ids[i]] += value * values[i];
    }
    return this.#likeness;
  }
}

function pointing(library: WiderLibrary, likings: Liking[]) {
  const [row, column, value]: number[][] = [[], [], []];
  for (const [number, { place, confidence }] of likings.entries()) {
    if (place === undefined) continue;
    const { ids, values, length } = library.likes.line(place);
    for (let i = 0; i < length; i++) {
      row.push(ids[i]);
      column.push(number);
      value.push(confidence * values[i]);
    }
  }
  return matrixOf({ rows: library.size, columns: likings.length }, { row, column, value });
}

function madeOf(library: WiderLibrary, likings: Liking[]) {
  const [row, column, value]: number[][] = [[], [], []];
  for (const [number, { direction }] of likings.entries()) {
    for (let i = 0; i < direction.ids.length; i++) {
      row.push(direction.ids[i]);
      column.push(number);
      value.push(direction.values[i]);
    }
  }
  const shape = { rows: library.featureNames.length, columns: likings.length };
  return matrixOf(shape, { row, column, value });
}
