/** What features are about; what a report says about importance, it says by these. */
export const featureGroups = [
  "text",
  "dates",
  "numbers",
  "maturity",
  "genres",
  "people",
  "studios",
  "tags",
  "countries",
  "circle",
] as const;

export type FeatureGroup = (typeof featureGroups)[number];

/**
 * One feature. A flag is 1 for films that have what `fact` names, and 0 for the others; what several columns say under
 * one fact is told as one reason. What is trusted is expected to hold before anything is learnt.
 */
export type Column = {
  group: FeatureGroup;
  kind: "flag" | "number";
  fact: string;
  isTrusted?: boolean;
};

/** Films × features, row by row; NaN is what is not known. */
export type FeatureTable = { rows: number; columns: Column[]; values: Float32Array };

/** Rows of a table with what the viewer made of them. */
export type Sample = { table: FeatureTable; rows: Int32Array; liked: Uint8Array };

export function tableOf(rows: number, columns: Column[]): FeatureTable {
  return { rows, columns, values: new Float32Array(rows * columns.length) };
}

/** Two tables of the same films as one. */
export function sideBySide(left: FeatureTable, right: FeatureTable): FeatureTable {
  if (left.rows !== right.rows) throw new Error(`Got ${left.rows} rows beside ${right.rows}.`);
  const joined = tableOf(left.rows, [...left.columns, ...right.columns]);
  const [many, more] = [left.columns.length, right.columns.length];
  for (let row = 0; row < joined.rows; row++) {
    const from = row * (many + more);
    joined.values.set(left.values.subarray(row * many, (row + 1) * many), from);
    joined.values.set(right.values.subarray(row * more, (row + 1) * more), from + many);
  }
  return joined;
}

/** Some places of a sample. */
export function part({ table, rows, liked }: Sample, places: Int32Array): Sample {
  return {
    table,
    rows: places.map((place) => rows[place]),
    liked: Uint8Array.from(places, (place) => liked[place]),
  };
}

/** The weight of each class that makes both count the same in sum, with a mean weight of 1. */
export function balancingWeights(liked: Uint8Array): { liked: number; not: number } {
  let yes = 0;
  for (const one of liked) yes += one;
  const no = liked.length - yes;
  return {
    liked: yes === 0 ? 1 : liked.length / (2 * yes),
    not: no === 0 ? 1 : liked.length / (2 * no),
  };
}
