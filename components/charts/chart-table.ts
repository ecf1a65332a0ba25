import { csvLine, withoutFormula } from "@/lib/exports/csv";

/** What a chart shows as a table: the first column names its row. */
export type ChartTable = { head: string[]; rows: (string | number)[][] };

/** The table as RFC 4180 with nothing in it that a spreadsheet would run. */
export function csvOfTable({ head, rows }: ChartTable): string {
  const safe = (cell: string | number) => (typeof cell === "string" ? withoutFormula(cell) : cell);
  return [head, ...rows].map((row) => csvLine(row.map(safe))).join("");
}
