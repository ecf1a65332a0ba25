import { type Line, SparseMatrix } from "@/lib/recommender/sparse-matrix";
import type { Direction, WiderLibrary } from "@/lib/wider/library";
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

const NOTHING: Line = { ids: new Int32Array(), values: new Float32Array(), length: 0 };

function pointing({ likes, size }: WiderLibrary, likings: Liking[]) {
  const lines = likings.map(({ place, confidence }) => {
    if (place === undefined) return NOTHING;
    const { ids, values, length } = likes.line(place);
    return { ids, values: values.map((value) => confidence * value), length };
  });
  return byId(lines, size);
}

function madeOf({ featureNames }: WiderLibrary, likings: Liking[]) {
  const lines = likings.map(({ direction: { ids, values } }) => ({
    ids,
    values,
    length: ids.length,
  }));
  return byId(lines, featureNames.length);
}

/** Lines turned round: by id, the numbers of the lines in which it stands. */
function byId(lines: Line[], rows: number) {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const row = new Int32Array(length);
  const column = new Int32Array(length);
  const value = new Float32Array(length);
  let end = 0;
  for (const [number, { ids, values, length: own }] of lines.entries()) {
    row.set(ids, end);
    value.set(values, end);
    column.fill(number, end, end + own);
    end += own;
  }
  return SparseMatrix.of({ rows, columns: lines.length }, { row, column, value });
}
