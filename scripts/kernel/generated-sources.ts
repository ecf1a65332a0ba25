import { buildSync } from "esbuild";
import { assemble, SHARED } from "@/scripts/kernel/assemble";

/** The committed files that are made from others, so that a server's bundle needs no file beside it. */
export async function generatedSources() {
  return [
    moduleOf(
      "lib/recommender/kernel/kernel-bytes.ts",
      "kernelBytes",
      await assemble("kernel.ts", SHARED),
    ),
    moduleOf("lib/recommender/kernel/ridge-bytes.ts", "ridgeBytes", await assemble("ridge.ts")),
    moduleOf(
      "lib/rankings/merge-thread-bytes.ts",
      "mergeThreadBytes",
      bundle("lib/rankings/merge-thread.ts"),
    ),
    moduleOf(
      "lib/rankings/section-thread-bytes.ts",
      "sectionThreadBytes",
      bundle("lib/rankings/section-thread.ts"),
    ),
    moduleOf(
      "lib/rankings/bulk/fold-thread-bytes.ts",
      "foldThreadBytes",
      bundle("lib/rankings/bulk/fold-thread.ts"),
    ),
  ];
}

function moduleOf(file: string, name: string, bytes: Uint8Array) {
  const base64 = Buffer.from(bytes).toString("base64");
  return { file, text: `// Made by \`npm run kernel\`.\nexport const ${name} =\n  "${base64}";\n` };
}

/** One script without imports of ours: a thread that begins from text finds no files, wherever the server was bundled to. */
function bundle(thread: string) {
  const { outputFiles } = buildSync({
    entryPoints: [thread],
    bundle: true,
    minify: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    write: false,
  });
  return outputFiles[0].contents;
}
