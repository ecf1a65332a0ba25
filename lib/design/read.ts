import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Tokens, tokensIn } from "@/lib/design/tokens";

/** The tokens in force, from the stylesheet itself, so that the style page cannot lag behind it. */
export async function readTokens(): Promise<Tokens> {
  const css = await readFile(path.resolve("app/globals.css"), "utf8");
  const of = (kind: string) => tokensIn(css, kind);
  return {
    colours: of("color").filter(({ value }) => /^#[0-9a-f]{6}$/.test(value)),
    texts: of("text"),
    spacings: of("spacing"),
    radii: of("radius"),
    shadows: of("shadow"),
    eases: of("ease"),
    motions: of("motion"),
  };
}
