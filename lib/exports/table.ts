import { datasets } from "@/lib/exports/catalogue";
import { csvOf } from "@/lib/exports/csv";
import type { Column, DatasetName, Row } from "@/lib/exports/dataset";
import type { ExportFile } from "@/lib/exports/file";
import { ndjsonOf } from "@/lib/exports/ndjson";
import { parquetOf } from "@/lib/exports/parquet";
import type { TableFormat } from "@/lib/exports/schema";

type Writer = (columns: Column[], rows: AsyncIterable<Row[]>) => AsyncGenerator<Buffer>;

const writers: Record<TableFormat, Writer> = { csv: csvOf, ndjson: ndjsonOf, parquet: parquetOf };

export const mediaTypes: Record<TableFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  ndjson: "application/x-ndjson; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
};

/** A dataset as one file. */
export function tableFile(dataset: DatasetName, format: TableFormat): ExportFile {
  return {
    path: `${dataset}.${format}`,
    holds: `the dataset ${dataset}`,
    isCompressed: format === "parquet",
    write: (snapshot, count) =>
      writers[format](datasets[dataset].columns, count(snapshot.rows(dataset))),
  };
}
