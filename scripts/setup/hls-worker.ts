import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const SOURCE = "hls.js/dist/hls.worker.js";
const TARGET = path.resolve("public/vendor/hls.worker.js");

/** Puts the worker of hls.js where the browser may fetch it: the policy allows none made from a blob. */
export function copyHlsWorker() {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(path.dirname(TARGET), { recursive: true });
  copyFileSync(resolve(SOURCE), TARGET);
}

if (import.meta.filename === process.argv[1]) copyHlsWorker();
