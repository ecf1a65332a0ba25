import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const SOURCE = "hls.js/dist/hls.worker.js";
const TARGET = path.resolve("public/vendor/hls.worker.js");

/** Puts the worker of hls.js where the browser may fetch it: the policy allows none made from a blob. */
export async function copyHlsWorker() {
  const { resolve } = createRequire(import.meta.url);
  await mkdir(path.dirname(TARGET), { recursive: true });
  await copyFile(resolve(SOURCE), TARGET);
}

if (import.meta.filename === process.argv[1]) await copyHlsWorker();
