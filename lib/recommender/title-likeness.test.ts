import { expect, test } from "vitest";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";
import { titleLikeness } from "@/lib/recommender/title-likeness";

const plain = { kept: 50, shrinkage: 0, leastLikers: 1, mostAsked: 1000 };

/** People by the titles they liked. */
function likedBy(people: number[][], titles: number) {
  const row = people.flatMap((liked, person) => liked.map(() => person));
  const column = people.flat();
  const cells = {
    row: Int32Array.from(row),
    column: Int32Array.from(column),
    value: new Float32Array(row.length).fill(1),
  };
  return SparseMatrix.of({ rows: people.length, columns: titles }, cells);
}

function likesOf(matrix: SparseMatrix, title: number) {
  const { ids, values } = matrix.line(title);
  return new Map(Array.from(ids, (id, at) => [id, values[at]]));
}

const people = [[0, 1], [0, 1], [0, 1, 2], [0, 2], [3]];

test("titles are alike by the cosine of who liked both", () => {
  const likes = likesOf(titleLikeness(likedBy(people, 4), plain), 0);
  expect(likes.get(1)).toBeCloseTo(3 / Math.sqrt(4 * 3)); // three liked both
  expect(likes.get(2)).toBeCloseTo(2 / Math.sqrt(4 * 2));
  expect(likes.has(3)).toBe(false);
  expect(likes.has(0)).toBe(false);
});

test("few who liked both prove little", () => {
  const likes = likesOf(titleLikeness(likedBy(people, 4), { ...plain, shrinkage: 3 }), 0);
  expect(likes.get(1)).toBeCloseTo((3 / Math.sqrt(12)) * (3 / 6));
});

test("one person alone makes nothing alike", () => {
  expect(likesOf(titleLikeness(likedBy([[0, 1]], 2), plain), 0).size).toBe(0);
});

test("only the strongest are kept", () => {
  const likes = likesOf(titleLikeness(likedBy(people, 4), { ...plain, kept: 1 }), 0);
  expect([...likes.keys()]).toEqual([1]);
});
