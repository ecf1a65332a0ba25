import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { byteRange, findMediaFile } from "@/lib/imports/media-file";

const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-media-"));
mkdirSync(path.join(folder, "media", "my-film"), { recursive: true });
writeFileSync(path.join(folder, "media", "my-film", "poster.jpg"), "12345");
writeFileSync(path.join(folder, "media", "my-film", "notes.txt"), "text");
writeFileSync(path.join(folder, "secret.jpg"), "secret");
symlinkSync(path.join(folder, "secret.jpg"), path.join(folder, "media", "my-film", "link.jpg"));
afterAll(() => rmSync(folder, { recursive: true }));

test("finds a file by its names", async () => {
  const found = await findMediaFile(path.join(folder, "media"), ["my-film", "poster.jpg"]);
  expect(found).toMatchObject({ bytes: 5, type: "image/jpeg" });
});

test.each([
  [["..", "secret.jpg"]],
  [["my-film", "..", "..", "secret.jpg"]],
  [["my-film", "../../secret.jpg"]],
  [["my-film", "..%2f..%2fsecret.jpg"]],
  [["my-film\0", "poster.jpg"]],
  [["my-film", "link.jpg"]], // leads out of the folder
  [["my-film", "notes.txt"]], // no kind of medium
  [["my-film"]],
  [[".hidden", "poster.jpg"]],
  [[]],
])("finds nothing for %o", async (names) => {
  expect(await findMediaFile(path.join(folder, "media"), names)).toBeNull();
});

test.each([
  [null, null],
  ["bytes=0-3", { start: 0, end: 3 }],
  ["bytes=4-", { start: 4, end: 9 }],
  ["bytes=-3", { start: 7, end: 9 }],
  ["bytes=2-100", { start: 2, end: 9 }],
  ["bytes=-100", { start: 0, end: 9 }],
  ["bytes=10-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=5-2", null],
  ["bytes=0-1,4-5", null],
  ["bytes=-", null],
  ["lines=1-2", null],
])("reads the range %s of ten bytes", (header, range) => {
  expect(byteRange(header, 10)).toEqual(range);
});
