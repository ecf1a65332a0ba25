import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const PACKED = /\.(js|css)$/;
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }; // the highest takes six times as long for 7 % less

/** Compresses the scripts and style sheets of a build once, beside them, instead of at every visit. */
export function packFiles(builtFolder: string) {
  const folder = path.join(builtFolder, "static");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!PACKED.test(name)) continue;
    const file = path.join(folder, name);
    const plain = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(plain, QUALITY));
    writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
  }
}
