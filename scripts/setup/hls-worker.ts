import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";

const WORKER = "node_modules/hls.js/dist/hls.worker.js";

/** Puts hls.js's worker where the content security policy lets browsers load it from. */
export function copyHlsWorker() {
  mkdirSync("public/vendor", { recursive: true });
  copyFileSync(WORKER, path.join("public/vendor", path.basename(WORKER)));
}
