import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const COARSEST = 52;

/** Encodes at a quantizer (0 fine to 63 coarse), and coarser until the file is small enough. */
export async function encodeAvif(png: string, target: { quantizer: number; mostBytes: number }) {
  const avif = png.replace(/\.png$/, ".avif");
  for (let quantizer = target.quantizer; ; quantizer += 6) {
    const rate = ["-a", "end-usage=q", "-a", `cq-level=${quantizer}`, "--min", "0", "--max", "63"];
    await run("avifenc", ["-s", "8", "-j", "1", "-y", "444", ...rate, png, avif]);
    const { size } = await stat(avif);
    if (size <= target.mostBytes || quantizer >= COARSEST) return size;
  }
}
