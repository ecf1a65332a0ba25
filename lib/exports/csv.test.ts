import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine, csvOf } from "./csv";
import type { Column, Row } from "./dataset";

const columns: Column[] = [
  { name: "id", type: "id" },
  { name: "title", type: "text" },
  { name: "score", type: "number" },
  { name: "at", type: "time" },
];

async function csv(...rows: Row[]) {
  const batches = (async function* () {
    yield rows;
  })();
  return text(Readable.from(csvOf(columns, batches)));
}

test("has a header, CRLF and quotes only where needed", async () => {
  const at = new Date("2026-05-01T12:00:00.050Z");
  expect(await csv(["a", 'The "Cabinet", 1920', 0.5, at], ["b", null, null, null])).toBe(
    'id,title,score,at\r\na,"The ""Cabinet"", 1920",0.5,2026-05-01T12:00:00.050Z\r\nb,,,\r\n',
  );
});

test("takes the sting out of formulae in words, and out of nothing else", async () => {
  const lines = await csv(["-1+1", "=cmd|' /C calc'!A0", -1, null], ["=x", "@sum", -2e-9, null]);
  expect(parse(lines, { from: 2 })).toEqual([
    ["-1+1", "'=cmd|' /C calc'!A0", "-1", ""],
    ["=x", "'@sum", "-2e-9", ""],
  ]);
});

test("whatever the cells hold, an RFC 4180 reader gets them back", () => {
  const cells = fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(cells, (row) => {
      fc.pre(row.some((cell) => cell !== ""));
      expect(parse(csvLine(row), { record_delimiter: "\r\n" })).toEqual([row]);
    }),
  );
});
