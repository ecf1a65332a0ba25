import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvReader } from "@/lib/netflix/csv-reader";

function read(pieces: string[]) {
  const rows: (string[] | null)[] = [];
  const reader = new CsvReader((cells) => rows.push(cells));
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return rows;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test("whatever stands in cells comes back, however the text is cut into pieces", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "é", " ", "") });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom("\n", "\r\n"),
      (table, size, end) => {
        const text = table.map((row) => row.map(quoted).join(",")).join(end);
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
        expect(read(pieces)).toEqual(table);
      },
    ),
  );
});

test("plain cells, empty cells and empty lines", () => {
  expect(read(["a,b\r\n\r\n,\n", 'x"y,"z"\n'])).toEqual([
    ["a", "b"],
    ["", ""],
    ['x"y', "z"],
  ]);
});

test("a quote that never closes is one torn row, not an endless cell", () => {
  expect(read(['a,b\n"', "x".repeat(200_000)])[1]).toBeNull();
  expect(read(['"open'])).toEqual([null]);
});
