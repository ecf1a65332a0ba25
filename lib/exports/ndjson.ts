import type { Cell, Column, Row } from "@/lib/exports/dataset";

/** One JSON object a line; JSON columns are nested, not quoted. */
export async function* ndjsonOf(columns: Column[], rows: AsyncIterable<Row[]>) {
  const keys = columns.map(({ name }) => JSON.stringify(name));
  const objectOf = (row: Row) =>
    `{${row.map((cell, index) => `${keys[index]}:${jsonOf(cell, columns[index])}`).join(",")}}\n`;
  for await (const batch of rows) yield Buffer.from(batch.map(objectOf).join(""));
}

function jsonOf(cell: Cell, { type }: Column) {
  return type === "json" && typeof cell === "string" ? cell : JSON.stringify(cell);
}
