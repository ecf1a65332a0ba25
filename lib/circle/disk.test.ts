import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { folderBytes, formatBytes } from "@/lib/circle/disk";

test("a folder is as large as all files below it", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "matinee-disk-"));
  await mkdir(path.join(folder, "deeper"));
  await writeFile(path.join(folder, "one"), "12345");
  await writeFile(path.join(folder, "deeper", "two"), "1234567");
  expect(await folderBytes(folder)).toBe(12);
  await rm(folder, { recursive: true });
});

test("a folder that is not there takes no room", async () => {
  expect(await folderBytes("/nowhere/at/all")).toBe(0);
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1_000, "1.0 kB"],
  [999_600, "1.0 MB"],
  [67_400_000, "67 MB"],
  [1_340_000_000, "1.3 GB"],
])("%d bytes read as %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
