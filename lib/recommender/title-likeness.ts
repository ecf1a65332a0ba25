import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

export type LikenessOptions = {
  kept: number; // like titles of each title
  shrinkage: number; // people who liked both, at which a likeness counts half
  leastLikers: number; // of a title of which anything is said
  mostAsked: number; // likers of one title; of more, every so many are asked
};

export const likenessOptions: LikenessOptions = {
  kept: 50,
  shrinkage: 5,
  leastLikers: 3,
  mostAsked: 1_500,
};

const TOLD_EVERY = 200; // titles

/**
 * Titles liked by the same people: item-item cosine over who liked what (Sarwar et al. 2001), shrunk where few liked
 * both. Rows and columns are titles; a row holds the titles most like it.
 */
export function titleLikeness(
  liked: SparseMatrix,
  { kept, shrinkage, leastLikers, mostAsked }: LikenessOptions,
  tell: (part: number) => void = () => undefined,
): SparseMatrix {
  const likers = liked.transposed();
  const together = new Int32Array(liked.columns); // zero between titles
  const cells = new Cells(liked.columns, kept);
  for (let title = 0; title < likers.rows; title++) {
    if (title % TOLD_EVERY === 0) tell(title / likers.rows);
    const size = likers.lengthOf(title);
    if (size < leastLikers) continue;
    const step = Math.max(1, Math.ceil(size / mostAsked));
    for (const other of meet({ liked, likers, together }, title, step)) {
      const shared = together[other] * step;
      together[other] = 0;
      if (other === title || likers.lengthOf(other) < leastLikers || shared < 2) continue;
      const cosine = Math.min(1, shared / Math.sqrt(size * likers.lengthOf(other)));
      cells.add(other, (cosine * shared) / (shared + shrinkage));
    }
    cells.endRow(title);
  }
  return cells.matrix();
}

type Meeting = { liked: SparseMatrix; likers: SparseMatrix; together: Int32Array };

/** Counts whom else the likers of a title liked; returns which titles were met. */
function meet({ liked, likers, together }: Meeting, title: number, step: number) {
  const met: number[] = [];
  for (let at = likers.starts[title]; at < likers.starts[title + 1]; at += step) {
    const person = likers.ids[at];
    for (let i = liked.starts[person]; i < liked.starts[person + 1]; i++) {
      if (together[liked.ids[i]]++ === 0) met.push(liked.ids[i]);
    }
  }
  return met;
}

/** Gathers the strongest cells of each row. */
class Cells {
  #titles: number;
  #kept: number;
  #row: number[] = [];
  #column: number[] = [];
  #value: number[] = [];
  #found: { title: number; value: number }[] = [];

  constructor(titles: number, kept: number) {
    this.#titles = titles;
    this.#kept = kept;
  }

  add(title: number, value: number) {
    this.#found.push({ title, value });
  }

  endRow(row: number) {
    this.#found.sort((a, b) => b.value - a.value || a.title - b.title);
    for (const { title, value } of this.#found.slice(0, this.#kept)) {
      this.#row.push(row);
      this.#column.push(title);
      this.#value.push(value);
    }
    this.#found = [];
  }

  matrix() {
    return SparseMatrix.of(
      { rows: this.#titles, columns: this.#titles },
      {
        row: Int32Array.from(this.#row),
        column: Int32Array.from(this.#column),
        value: Float32Array.from(this.#value),
      },
    );
  }
}
