import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { substituteFolder } from "./binaries";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "matinee-root-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("two checkouts whose names read alike get databases of their own", () => {
  const [one, other] = ["/a/b-c/postgres", "/a/b/c/postgres"];
  expect(substituteFolder(one, root)).not.toBe(substituteFolder(other, root));
  expect(substituteFolder(one, root)).toBe(substituteFolder(one, root));
  expect(path.basename(substituteFolder(one, root))).toMatch(/^a-b-c-postgres-[0-9a-f]{8}$/);
});

test("a database from before is found under the name it had", () => {
  const before = path.join(root, "a-b-c-postgres");
  mkdirSync(before);
  expect(substituteFolder("/a/b-c/postgres", root)).not.toBe(before); // only a folder, no database
  writeFileSync(path.join(before, "PG_VERSION"), "18\n");
  expect(substituteFolder("/a/b-c/postgres", root)).toBe(before);
});
