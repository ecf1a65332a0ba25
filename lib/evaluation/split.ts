import { type Interactions, matrixOf, type Pairs } from "@/lib/evaluation/interactions";
import type { World } from "@/lib/evaluation/model";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** Titles per viewer, ascending: those of viewer v stand in `ids` from `starts[v]` to `starts[v + 1]`. */
export type TitleSets = { starts: Int32Array; ids: Int32Array };

/** What a policy may learn from, and what it is then asked to find. */
export type Split = {
  train: SparseMatrix;
  times?: Float64Array; // seconds, parallel to the cells of train
  titleTags?: string[][];
  seen: TitleSets; // left out of a viewer's list; a superset of train
  relevant: TitleSets; // the test; a number past the last title stands for one that train never met
  candidates?: TitleSets; // when given, only these are ranked
};

/** A split before anybody looked at its test. */
export type Asked = Omit<Split, "relevant">;

/** Test entries and train entries, as positions in the interactions. */
export type Parting = { train: Int32Array; test: Int32Array };

export function splitOf(interactions: Interactions, { train, test }: Parting): Split {
  const { matrix, times } = matrixOf(interactions, train);
  return {
    train: matrix,
    times,
    titleTags: interactions.tags ?? undefined,
    seen: seenOf(matrix, interactions.unwanted),
    relevant: matrixOf(interactions, test).matrix,
  };
}

/** What a viewer's lists leave out: titles of train, and those the viewer is known not to want. */
export function seenOf(train: SparseMatrix, unwanted: Pairs): TitleSets {
  if (unwanted.viewer.length === 0) return train;
  const known = cellsOf(train);
  const value = new Float32Array(known.row.length + unwanted.viewer.length).fill(1);
  const row = joined(known.row, unwanted.viewer);
  const column = joined(known.column, unwanted.title);
  return SparseMatrix.of(train, { row, column, value });
}

function cellsOf({ rows, starts, ids }: SparseMatrix) {
  const row = new Int32Array(ids.length);
  for (let r = 0; r < rows; r++) row.fill(r, starts[r], starts[r + 1]);
  return { row, column: ids };
}

function joined(first: Int32Array, second: Int32Array) {
  const both = new Int32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

export function worldOf({ train, times, titleTags }: Asked, seed: number): World {
  return { train, times, titleTags, seed };
}

/** The viewers with something to find, by number. */
export function testViewers({ relevant: { starts } }: Split): Int32Array {
  const viewers: number[] = [];
  for (let v = 0; v + 1 < starts.length; v++) if (starts[v + 1] > starts[v]) viewers.push(v);
  return Int32Array.from(viewers);
}

export function titlesOf({ starts, ids }: TitleSets, viewer: number): Int32Array {
  return ids.subarray(starts[viewer], starts[viewer + 1]);
}
