import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { packFiles } from "./pack-files";
import { packedFiles } from "./packed-files.mjs";

const SCRIPT = "run();".repeat(50);

function build(isGone = false) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-packed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, "static", "chunks"), { recursive: true });
  writeFileSync(path.join(folder, "static", "chunks", "a.js"), SCRIPT);
  writeFileSync(path.join(folder, "static", "chunks", "a.json"), "{}");
  writeFileSync(path.join(folder, "secret.js"), "secret");
  packFiles(folder);
  const answer = packedFiles(folder);
  if (isGone) rmSync(path.join(folder, "static"), { recursive: true });
  return answer;
}

function ask(url: string, encodings = "", method = "GET") {
  const answer = { headers: {} as Record<string, unknown>, body: Buffer.alloc(0) };
  const response = {
    writeHead: (_: number, headers: object) => Object.assign(answer.headers, headers),
    end: (body: Buffer) => Object.assign(answer, { body }),
  };
  const headers = { "accept-encoding": encodings };
  const isAnswered = build()({ method, url, headers }, response as never);
  return { isAnswered, ...answer };
}

test("a script goes out as the browser takes it", () => {
  const best = ask("/_next/static/chunks/a.js", "gzip, deflate, br, zstd");
  expect(best.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(best.body).toString()).toBe(SCRIPT);
  const next = ask("/_next/static/chunks/a.js?v=1", "gzip, deflate"); // as over plain http
  expect(next.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(next.body).toString()).toBe(SCRIPT);
  const picky = ask("/_next/static/chunks/a.js", "br;q=0, GZIP; q=0.5");
  expect(picky.headers["content-encoding"]).toBe("gzip");
  const plain = ask("/_next/static/chunks/a.js");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(SCRIPT);
});

test.each([
  ["/_next/static/chunks/b.js", "GET"],
  ["/_next/static/chunks/a.json", "GET"],
  ["/_next/static/chunks/a.js.br", "GET"],
  ["/_next/static/../secret.js", "GET"],
  ["/_next/static/chunks/a.js", "POST"],
])("%s by %s is left to Next", (url, method) => {
  expect(ask(url, "br", method).isAnswered).toBe(false);
});

test("a file of a build that was replaced meanwhile is left to Next", () => {
  const request = { method: "GET", url: "/_next/static/chunks/a.js", headers: {} };
  expect(build(true)(request, {} as never)).toBe(false);
});
