import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { InteractionList } from "@/lib/evaluation/sources/interaction-list";
import { readRatings } from "@/lib/evaluation/sources/ratings-file";

const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-ratings-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string | Buffer) {
  const file = path.join(folder, "ratings");
  writeFileSync(file, text);
  const list = new InteractionList();
  await readRatings(file, list);
  const interactions = list.settled();
  return { ...interactions, faults: list.faults };
}

test.each([
  ["comma", "ann,m1,3,7\nbo,m2,4,8\n"],
  ["tab", "ann\tm1\t3\t7\nbo\tm2\t4\t8"],
  ["double colon", "ann::m1::3::7\nbo::m2::4::8\n"],
  ["a header", "user,item,rating,timestamp\nann,m1,3,7\nbo,m2,4,8\n"],
  [
    "a typed header in another order",
    "item_id:token\tuser_id:token\trating:float\ttimestamp:float\nm1\tann\t3\t7\nm2\tbo\t4\t8\n",
  ],
  ["a byte order mark and CRLF", "\uFEFFuser,item,rating,timestamp\r\nann,m1,3,7\r\nbo,m2,4,8\r\n"],
])("reads %s", async (_, text) => {
  const { viewers, titles, strength, seconds } = await read(text);
  expect({ viewers, titles, strength: [...strength], seconds: [...(seconds ?? [])] }).toEqual({
    viewers: ["ann", "bo"],
    titles: ["m1", "m2"],
    strength: [3, 4],
    seconds: [7, 8],
  });
});

test("rating and time may be missing: meeting a title is worth 1, and then nothing has a time", async () => {
  const { strength, seconds } = await read("user,item\nann,m1\nbo,m2\n");
  expect([[...strength], seconds]).toEqual([[1, 1], null]);
});

test("ids are kept as they were written", async () => {
  const { viewers, titles } = await read('007,"a, b ""c"""\n 7,é\n');
  expect([viewers, titles]).toEqual([
    ["007", " 7"],
    ['a, b "c"', "é"],
  ]);
});

test("a file of nothing, or of a header only, holds nothing", async () => {
  expect((await read("")).viewer.length).toBe(0);
  expect((await read("user,item,rating\n")).viewer.length).toBe(0);
});

test("a line without an end is one malformed line", async () => {
  const { viewers, faults } = await read(`ann,m1,3\n${"x".repeat(5_000_000)}\nbo,m1,3\n`);
  expect(viewers).toEqual(["ann", "bo"]);
  expect(faults.malformed).toBe(1);
});

test("many ids keep their own names", async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `zuschauerin-ä-${i},film-ö,3,${i}`);
  const { viewers, titles } = await read(lines.join("\n"));
  expect(titles).toEqual(["film-ö"]);
  expect(viewers[59_999]).toBe("zuschauerin-ä-59999");
  expect(new Set(viewers).size).toBe(60_000);
});

test("a rating too large to be kept is malformed, and one that is kept is finite", async () => {
  const { strength, faults } = await read("ann,m1,3\nbo,m1,1e39\ncy,m1,-1e39\ndi,m1,3e38\n");
  expect([...strength].every(Number.isFinite)).toBe(true);
  expect([strength.length, faults.malformed]).toEqual([2, 2]);
});
