import type { World } from "@/lib/evaluation/model";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import type { Split } from "@/lib/evaluation/split";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

const HIDDEN_SHARE = 0.2; // of the training part: more is another world than the one tuned for, less is luck

/** Hides a fifth of the training part from itself, at random within each title. The test has no part in it. */
export function validationSplit({ train, times, titleTags }: World, seed: number): Split {
  const isHidden = hiddenCells(train, seed);
  const learnt = cellsWhere(train, (cell) => isHidden[cell] === 0);
  const relevant = cellsWhere(train, (cell) => isHidden[cell] === 1);
  return {
    train: learnt,
    times: times?.filter((_, cell) => isHidden[cell] === 0),
    titleTags,
    seen: learnt,
    relevant,
  };
}

/** Of every title's n viewers a fifth, with the rest of the division decided by chance. */
function hiddenCells({ ids, columns }: SparseMatrix, seed: number) {
  const chance = chanceFrom(seed);
  const left = new Int32Array(columns); // viewers of a title still to come
  for (const title of ids) left[title]++;
  const toHide = Float64Array.from(left, (n) => Math.floor(n * HIDDEN_SHARE + chance()));
  return Uint8Array.from(ids, (title) => {
    const hides = chance() * left[title]-- < toHide[title];
    if (hides) toHide[title]--;
    return Number(hides);
  });
}

function cellsWhere(matrix: SparseMatrix, isKept: (cell: number) => boolean) {
  const { rows, starts, ids, values } = matrix;
  const kept = Int32Array.from(ids.keys()).filter(isKept);
  const rowOf = new Int32Array(ids.length);
  for (let row = 0; row < rows; row++) rowOf.fill(row, starts[row], starts[row + 1]);
  return SparseMatrix.of(matrix, {
    row: kept.map((cell) => rowOf[cell]),
    column: kept.map((cell) => ids[cell]),
    value: Float32Array.from(kept, (cell) => values[cell]),
  });
}
