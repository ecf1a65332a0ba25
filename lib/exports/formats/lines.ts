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

/** A header and one line for each row, or for whatever else a format has a line for. */
export async function* linesOf<Unit = Row>(
  header: string,
  units: AsyncIterable<Unit[]>,
  line: (unit: Unit) => string,
) {
  if (header) yield Buffer.from(header);
  for await (const batch of units) {
    if (batch.length > 0) yield Buffer.from(batch.map(line).join(""));
  }
}

/** Whole seconds since 1970, as the field's older formats count time. */
export function unixSeconds(cell: Cell) {
  return cell instanceof Date ? Math.floor(cell.getTime() / 1000) : 0;
}

/** Text for formats that know no quoting. */
export function oneLine(cell: Cell) {
  return plain(cell).replaceAll(/\s+/g, " ").trim();
}

/** Names numbered from 1. */
export function numbered(names: string[]) {
  return new Map(names.map((name, index) => [name, index + 1]));
}
