import type { EventWeights } from "@/lib/events/kinds";

/**
 * What a column holds; `viewer` and `origin` are stored ids that leave only as pseudonym and origin, and a
 * `key` is a UUID of the log, which leaves under another name where it could tie two projects together.
 */
export type ColumnType =
  | "id"
  | "key"
  | "viewer"
  | "origin"
  | "text" // words that people wrote; the only cells in which a spreadsheet could see a formula
  | "integer"
  | "number"
  | "boolean"
  | "time"
  | "json";

export type Column = { name: string; type: ColumnType };

export type Cell = string | number | boolean | Date | null;
export type Row = Cell[];

/** What the queries may ask for. */
export type RowChoice = {
  viewerIds: string[]; // in the order of their pseudonyms
  from: Date | null; // inclusive
  to: Date | null; // exclusive
  kinds: string[] | null;
  titles: string[] | null; // only these
  withheld: string[]; // and none of these
  isCoarse: boolean; // no moment may leave exactly
};

/** A query and the one that counts what it will give; both take all of the values. */
export type Query = {
  text: string;
  count: string;
  values: unknown[];
  isByViewer?: boolean; // sorts little by little; others must follow an index rather than sort a large log first
};

export type Dataset = {
  columns: Column[];
  query: (choice: RowChoice) => Query;
  /** Turns what the query gives into rows of the columns, where SQL alone cannot. */
  reshape?: (rows: AsyncIterable<Row[]>, context: ReshapeContext) => AsyncIterable<Row[]>;
};

export type ReshapeContext = {
  weights: EventWeights;
  withheld: ReadonlySet<string>;
  /** Another question inside the same view of the log. */
  ask: <Answer extends object>(text: string, values: unknown[]) => Promise<Answer[]>;
};

export const datasetNames = [
  "events",
  "impressions",
  "rankings",
  "preferences",
  "titles",
  "viewers",
] as const;

export type DatasetName = (typeof datasetNames)[number];

export function isDatasetName(name: string): name is DatasetName {
  return datasetNames.some((known) => known === name);
}
