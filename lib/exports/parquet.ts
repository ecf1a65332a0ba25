import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { Column, ColumnType, Row } from "@/lib/exports/dataset";

const GROUP_ROWS = 10_000; // kept in memory until the group is written

const typeOf: Record<ColumnType, BasicType> = {
  id: "STRING",
  key: "STRING",
  viewer: "STRING",
  origin: "STRING",
  text: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  time: "TIMESTAMP", // UTC milliseconds
  json: "STRING",
};

/** A Parquet file, group by group. */
export async function* parquetOf(columns: Column[], rows: AsyncIterable<Row[]>) {
  const bytes = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnData(columns, []) });
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: "Matinee" });
  let group: Row[] = [];
  for await (const batch of rows) {
    group = group.concat(batch);
    if (group.length < GROUP_ROWS) continue;
    writer.write({ columnData: columnData(columns, group), rowGroupSize: GROUP_ROWS * 2 });
    group = [];
    yield taken(bytes);
  }
  if (group.length > 0) {
    writer.write({ columnData: columnData(columns, group), rowGroupSize: GROUP_ROWS * 2 });
  }
  writer.finish();
  yield taken(bytes);
}

function columnData(columns: Column[], rows: Row[]) {
  return columns.map(({ name, type }, index) => ({
    name,
    type: typeOf[type],
    data: rows.map((row) => row[index]),
  }));
}

/** What was written so far; the writer goes on with an empty buffer. */
function taken(bytes: ByteWriter) {
  const chunk = Buffer.from(bytes.getBuffer()); // a copy, as the buffer is used again
  bytes.index = 0;
  return chunk;
}
