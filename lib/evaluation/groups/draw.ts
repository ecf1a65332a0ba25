import { chanceFrom } from "@/lib/evaluation/models/chance";
import { shuffled } from "@/lib/evaluation/top-titles";
import type { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/** Whom a group is made of: anybody, those most like its first member and each other, or those least. */
export const groupKinds = ["random", "similar", "dissimilar"] as const;

export type GroupKind = (typeof groupKinds)[number];

type Asked = { kind: GroupKind; size: number; groups: number; seed: number };

/** Groups of viewers, nobody in two of them; fewer where there are not enough people. */
export function drawGroups(matrix: SparseMatrix, { kind, size, groups, seed }: Asked): number[][] {
  const known = Int32Array.from({ length: matrix.rows }, (_, viewer) => viewer).filter(
    (viewer) => matrix.lengthOf(viewer) > 0,
  );
  const free = new Set(shuffled(known, chanceFrom(seed)));
  const drawn: number[][] = [];
  while (drawn.length < groups && free.size >= size) {
    const group = [...free].slice(0, 1);
    free.delete(group[0]);
    while (group.length < size) {
      const next = nextMember(matrix, { group, free, kind });
      free.delete(next);
      group.push(next);
    }
    drawn.push(group);
  }
  return drawn;
}

type Drawing = { group: number[]; free: Set<number>; kind: GroupKind };

function nextMember(matrix: SparseMatrix, { group, free, kind }: Drawing) {
  let next = -1;
  let best = Number.NEGATIVE_INFINITY;
  const sign = kind === "similar" ? 1 : -1;
  for (const viewer of free) {
    if (kind === "random") return viewer; // they were shuffled before
    const likeness = group.reduce((sum, other) => sum + cosine(matrix, viewer, other), 0);
    if (sign * likeness > best) [next, best] = [viewer, sign * likeness];
  }
  return next;
}

/** Mean cosine over the pairs of a group. */
export function likenessWithin(matrix: SparseMatrix, group: number[]) {
  let sum = 0;
  let pairs = 0;
  for (const [at, one] of group.entries()) {
    for (const other of group.slice(at + 1)) {
      sum += cosine(matrix, one, other);
      pairs++;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}

function cosine(matrix: SparseMatrix, one: number, other: number) {
  const a = matrix.line(one);
  const b = matrix.line(other);
  let dot = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a.ids[i] === b.ids[j]) dot += a.values[i++] * b.values[j++];
    else if (a.ids[i] < b.ids[j]) i++;
    else j++;
  }
  const norms = lengthOf(a) * lengthOf(b);
  return norms === 0 ? 0 : dot / norms;
}

function lengthOf({ values, length }: { values: ArrayLike<number>; length: number }) {
  let squares = 0;
  for (let i = 0; i < length; i++) squares += values[i] ** 2;
  return Math.sqrt(squares);
}
