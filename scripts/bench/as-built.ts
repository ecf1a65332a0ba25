import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { Figure } from "@/scripts/bench/figure";
import { figuresFrom } from "@/scripts/bench/own-process";
import { WEB_FLAGS } from "@/scripts/setup/web-process";

type Bench = { module: string; name: string }; // a file, from the top, and the function in it that returns figures

/**
 * Runs a benchmark in a process with the flags of the one that serves the web, bundled like what is served. tsx wraps every
 * function that is made, to keep its name, which production never does and a page pays for.
 */
export async function benchAsBuilt({ module, name }: Bench): Promise<Figure[]> {
  const folder = mkdtempSync(path.resolve("node_modules/.matinee/bench-")); // where packages are found
  const script = path.join(folder, "bench.mjs");
  try {
    await build({
      stdin: {
        contents: `import { ${name} } from "@/${module}"; console.log(JSON.stringify(await ${name}()));`,
        resolveDir: process.cwd(),
      },
      ...{ bundle: true, format: "esm", platform: "node", packages: "external", outfile: script },
    });
    return await figuresFrom([...WEB_FLAGS, "--conditions=react-server", script]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
