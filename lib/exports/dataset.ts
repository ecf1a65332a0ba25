import type { EventWeights } from "@/lib/events/kinds";

/** What a column holds; `viewer` and `origin` are stored ids that leave only as pseudonym and origin. */
export type ColumnType =
  | "id"
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
  viewerIds: string[];
  from: Date | null; // inclusive
  to: Date | null; // exclusive
  kinds: string[] | null;
};

export type Dataset = {
  name: DatasetName;
  columns: Column[];
  query: (choice: RowChoice) => { text: string; values: unknown[] };
  /** Turns what the query gives into rows of the columns, where SQL alone cannot. */
  reshape?: (rows: AsyncIterable<Row[]>, context: ReshapeContext) => AsyncIterable<Row[]>;
};

export type ReshapeContext = { weights: EventWeights };

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
