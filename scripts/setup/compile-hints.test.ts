import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hintScripts } from "./compile-hints";

test("every script of a build begins with the hint, once, and nothing else does", () => {
  const built = mkdtempSync(path.join(os.tmpdir(), "matinee-hints-"));
  onTestFinished(() => rmSync(built, { recursive: true }));
  const chunks = path.join(built, "static", "chunks");
  mkdirSync(chunks, { recursive: true });
  writeFileSync(path.join(chunks, "a.js"), "run()");
  writeFileSync(path.join(chunks, "a.css"), "p{}");
  hintScripts(built);
  hintScripts(built);
  const read = (name: string) => readFileSync(path.join(chunks, name), "utf8");
  expect([read("a.js"), read("a.css")]).toEqual(["//# allFunctionsCalledOnLoad\nrun()", "p{}"]);
});
