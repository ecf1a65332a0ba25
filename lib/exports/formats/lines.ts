import { datasets } from "@/lib/exports/catalogue";
import { plain } from "@/lib/exports/csv";
import type { Cell, DatasetName, Row } from "@/lib/exports/dataset";

/** Picks cells by column name, so that a format survives a new column. */
export function picker(dataset: DatasetName, ...names: string[]) {
  const { columns } = datasets[dataset];
  const places = names.map((name) => {
    const place = columns.findIndex((column) => column.name === name);
    if (place < 0) throw new Error(`Expected a column ${name} in ${dataset}.`);
    return place;
  });
  return (row: Row): Cell[] => places.map((place) => row[place]);
}

/** A header and one line a row; rows that a format has no place for give no line. */
export async function* linesOf(
  header: string,
  rows: AsyncIterable<Row[]>,
  line: (row: Row) => string,
) {
  if (header) yield Buffer.from(header);
  for await (const batch of rows) yield Buffer.from(batch.map(line).join(""));
}

/** Whole seconds since 1970, as the field's older formats count time. */
export function unixSeconds(cell: Cell) {
  return cell instanceof Date ? Math.floor(cell.getTime() / 1000) : 0;
}

/** Text for formats that know no quoting. */
export function oneLine(cell: Cell) {
  return plain(cell).replaceAll(/\s+/g, " ").trim();
}
