import { datasets } from "@/lib/exports/catalogue";
import { csvOf } from "@/lib/exports/csv";
import type { Column, DatasetName, Row } from "@/lib/exports/dataset";
import { type ExportFile, fieldsOf } from "@/lib/exports/file";
import { ndjsonOf } from "@/lib/exports/ndjson";
import { parquetOf } from "@/lib/exports/parquet";
import type { TableFormat } from "@/lib/exports/schema";
import { type Part, pathOfPart } from "@/lib/exports/split";

type Writer = (columns: Column[], rows: AsyncIterable<Row[]>) => AsyncGenerator<Buffer>;

const writers: Record<TableFormat, Writer> = { csv: csvOf, ndjson: ndjsonOf, parquet: parquetOf };

export const mediaTypes: Record<TableFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  ndjson: "application/x-ndjson; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
};

/** A dataset, or a part of the preferences, as one file. */
export function tableFile(dataset: DatasetName, format: TableFormat, part?: Part): ExportFile {
  const path = `${dataset}.${format}`;
  return {
    path: part ? pathOfPart(path, part) : path,
    holds: part ? `the part ${part} of ${dataset}` : `the dataset ${dataset}`,
    fields: fieldsOf(datasets[dataset]),
    reads: [dataset],
    isCompressed: format === "parquet",
    write: (snapshot, count) =>
      writers[format](datasets[dataset].columns, count(snapshot.rows(dataset, part))),
  };
}
