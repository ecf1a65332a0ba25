import { assembleKernel } from "@/scripts/kernel/assemble";

const MADE_BY = "// Made by `npm run kernel`.";

/** The committed files that are made from others, so that a server's bundle needs no file beside it. */
export async function generatedSources() {
  const base64 = Buffer.from(await assembleKernel()).toString("base64");
  return [
    {
      file: "lib/recommender/kernel/kernel-bytes.ts",
      text: `${MADE_BY}\nexport const kernelBytes =\n  "${base64}";\n`,
    },
  ];
}
