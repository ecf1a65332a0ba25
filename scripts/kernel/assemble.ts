import { readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve("lib/recommender/kernel/assembly");

const OPTIONS = [
  ...["-O3", "--noAssert", "--runtime", "stub", "--memoryBase", "0", "--use", "abort="],
  ...["--importMemory", "--initialMemory", "1", "--maximumMemory", "65536", "--zeroFilledMemory"],
  ...["--enable", "simd", "--enable", "relaxed-simd"],
];

/** What a kernel is compiled with beside that: one that works in a memory which threads share says so. */
export const SHARED = ["--sharedMemory", "--enable", "threads"];

/** A kernel's WebAssembly; the same source gives the same bytes. */
export async function assemble(source: string, options: string[] = []): Promise<Uint8Array> {
  const { default: asc } = await import("assemblyscript/asc");
  let bytes = new Uint8Array();
  const command = [source, "--outFile", "kernel.wasm", ...OPTIONS, ...options];
  const { error, stderr } = await asc.main(command, {
    readFile: (name) => readOrNull(path.join(FOLDER, name)),
    writeFile: (_, content) => {
      if (typeof content !== "string") bytes = new Uint8Array(content);
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${source} does not compile:\n${stderr}`, { cause: error });
  return bytes;
}

function readOrNull(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null; // the compiler asks for files that need not be there
  }
}
