import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Encoding, lineBatches } from "@/lib/evaluation/sources/line-batches";

const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(content: string | Buffer, encoding?: Encoding) {
  const file = path.join(folder, "lines");
  writeFileSync(file, content);
  let lines: string[] = [];
  for await (const batch of lineBatches(file, encoding)) lines = lines.concat(batch);
  return lines;
}

test("lines end by LF or CRLF, the last by the file; a byte order mark is none of it", async () => {
  expect(await linesOf("\uFEFFa\r\nb\n\nc")).toEqual(["a", "b", "", "c"]);
  expect(await linesOf("")).toEqual([]);
});

test("letters of two bytes stay whole where two chunks meet", async () => {
  // three bytes a line: the first megabyte ends inside a letter
  expect(new Set(await linesOf("ä\n".repeat(400_000)))).toEqual(new Set(["ä"]));
});

test("latin-1 is read as such", async () => {
  expect(await linesOf(Buffer.from("Amélie", "latin1"), "latin1")).toEqual(["Amélie"]);
});

test("a line without an end is cut, so that it never fills the memory", async () => {
  const lengths = (await linesOf(`a\n${"x".repeat(5_000_000)}\nb`)).map(({ length }) => length);
  expect(lengths.length).toBe(3);
  expect(lengths[1]).toBeLessThan(1_200_000); // a chunk and what was kept of those before
});
