import { type Interactions, matrixOf } from "@/lib/evaluation/interactions";
import { type Asked, seenOf, type TitleSets } from "@/lib/evaluation/split";
import { SparseMatrix } from "@/lib/recommender/sparse-matrix";

/**
 * Train as it was made elsewhere, with one more viewer at the end who knows nothing: whatever a policy says to
 * that one is its answer to viewers whom only the test knows.
 */
export function trainOf(interactions: Interactions): Asked {
  const everything = Int32Array.from(interactions.viewer.keys());
  const withStranger = { ...interactions, viewers: [...interactions.viewers, ""] };
  const { matrix, times } = matrixOf(withStranger, everything);
  const seen = seenOf(matrix, interactions.unwanted);
  return { train: matrix, times, titleTags: interactions.tags ?? undefined, seen };
}

export type FileTest = {
  relevant: TitleSets; // by number in train; strangers come after its last viewer
  viewers: string[]; // ids by number
  strangers: number; // viewers of the test whom train does not know
  unknownTitles: number; // titles of the test that train does not know: relevant all the same, never found
};

/** The test in train's numbers; ids that train never met get numbers past its own. */
export function testOf(train: Interactions, test: Interactions): FileTest {
  const [viewers, titles] = [
    extended(train.viewers, test.viewers),
    extended(train.titles, test.titles),
  ];
  const row = test.viewer.map((viewer) => viewers.numbers[viewer]);
  const column = test.title.map((title) => titles.numbers[title]);
  const shape = { rows: viewers.names.length, columns: titles.names.length };
  const value = new Float32Array(row.length).fill(1);
  return {
    relevant: SparseMatrix.of(shape, { row, column, value }),
    viewers: viewers.names,
    strangers: viewers.names.length - train.viewers.length,
    unknownTitles: titles.names.length - train.titles.length,
  };
}

function extended(known: string[], more: string[]) {
  const names = [...known];
  const places = new Map(known.map((name, number) => [name, number]));
  const numbers = Int32Array.from(more, (name) => places.get(name) ?? names.push(name) - 1);
  return { names, numbers };
}
