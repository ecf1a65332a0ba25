import { createHash } from "node:crypto";
import type { ColumnType, Dataset, DatasetName, Row } from "@/lib/exports/dataset";
import type { Snapshot } from "@/lib/exports/stream";

/** What was written into one file; papers have no rows. */
export type Tally = { path: string; rows?: number; bytes: number; sha256: string };

/** A column as a reader of the file meets it. */
export type Field = { name: string; type: Exclude<ColumnType, "key" | "viewer" | "origin"> };

/** A file of an export: how its bytes come about, and what it holds in words. */
export type ExportFile = {
  path: string;
  holds: string;
  fields: Field[];
  reads: (DatasetName | Dataset)[]; // every dataset as often as writing the file reads it
  isCompressed?: boolean; // no use in compressing it again
  write: (snapshot: Snapshot, count: CountRows) => AsyncIterable<Buffer>;
};

/** Lets rows pass and counts them. */
export type CountRows = <Unit = Row>(units: AsyncIterable<Unit[]>) => AsyncIterable<Unit[]>;

/** Writes a file chunk by chunk; the tally is handed over after the last one. */
export async function* tallied(
  file: ExportFile,
  snapshot: Snapshot,
  done: (tally: Tally) => void,
): AsyncGenerator<Buffer> {
  const digest = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  const count: CountRows = async function* (batches) {
    for await (const batch of batches) {
      rows += batch.length;
      yield batch;
    }
  };
  for await (const chunk of file.write(snapshot, count)) {
    digest.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  done({ path: file.path, rows, bytes, sha256: digest.digest("hex") });
}

/** The columns of a dataset as they leave. */
export function fieldsOf({ columns }: Pick<Dataset, "columns">): Field[] {
  return columns.map(({ name, type }) => {
    const isId = type === "key" || type === "viewer" || type === "origin";
    return { name, type: isId ? "id" : type };
  });
}

/** Columns by name and type: `fields("title id, year integer")`. */
export function fields(list: string): Field[] {
  return list.split(/,\s*/).map((entry) => {
    const [name, type] = entry.split(" ");
    return { name, type: type as Field["type"] }; // written by us, next to the line that writes the cells
  });
}
