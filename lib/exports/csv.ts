import type { Cell, Column, Row } from "@/lib/exports/dataset";

const FORMULA = /^[=+\-@\t\r\n\0]/; // what a spreadsheet takes for the beginning of a formula

/** RFC 4180: a header, CRLF, quotes where needed. */
export async function* csvOf(columns: Column[], rows: AsyncIterable<Row[]>) {
  yield Buffer.from(csvLine(columns.map(({ name }) => name)));
  for await (const batch of rows) {
    yield Buffer.from(batch.map((row) => csvLine(safeCells(columns, row))).join(""));
  }
}

/** One line of cells that are only quoted, for formats whose readers want every value as it is. */
export function csvLine(cells: Cell[], separator = ","): string {
  return `${cells.map((cell) => quoted(plain(cell))).join(separator)}\r\n`;
}

/** Only words can hold a formula: numbers, ids and times stay exactly what they are. */
function safeCells(columns: Column[], row: Row): Cell[] {
  return row.map((cell, index) =>
    columns[index].type === "text" && typeof cell === "string" ? withoutFormula(cell) : cell,
  );
}

/** Words that no spreadsheet runs. */
export function withoutFormula(text: string) {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function plain(cell: Cell): string {
  if (cell === null) return "";
  return cell instanceof Date ? cell.toISOString() : String(cell);
}

function quoted(text: string) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
