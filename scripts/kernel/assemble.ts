import { readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve("lib/recommender/kernel/assembly");

const OPTIONS = [
  ...["-O3", "--noAssert", "--runtime", "stub", "--memoryBase", "0", "--use", "abort="],
  ...["--importMemory", "--sharedMemory", "--initialMemory", "1", "--maximumMemory", "65536"],
  ...["--enable", "simd", "--enable", "relaxed-simd", "--enable", "threads", "--zeroFilledMemory"],
];

/** The kernel's WebAssembly; the same source gives the same bytes. */
export async function assembleKernel(): Promise<Uint8Array> {
  const { default: asc } = await import("assemblyscript/asc");
  let bytes = new Uint8Array();
  const { error, stderr } = await asc.main(["kernel.ts", "--outFile", "kernel.wasm", ...OPTIONS], {
    readFile: (name) => readOrNull(path.join(FOLDER, name)),
    writeFile: (_, content) => {
      if (typeof content !== "string") bytes = new Uint8Array(content);
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`The kernel does not compile:\n${stderr}`, { cause: error });
  return bytes;
}

function readOrNull(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null; // the compiler asks for files that need not be there
  }
}
