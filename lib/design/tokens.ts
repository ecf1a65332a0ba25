/** A design token as the stylesheet says it: `ground` and `#0e0b09`, say. */
export type Token = { name: string; value: string };

/** All tokens, by what they are for. */
export type Tokens = Record<
  "colours" | "texts" | "spacings" | "radii" | "shadows" | "eases" | "motions",
  Token[]
>;

/** The tokens of one kind in a stylesheet, in its order, each once; `kind` is what their names begin with. */
export function tokensIn(css: string, kind: string): Token[] {
  const found = css.matchAll(new RegExp(`--${kind}-([a-z0-9-]+):\\s*([^;]+);`, "g"));
  const tokens = new Map<string, string>();
  for (const [, name, value] of found) {
    if (!tokens.has(name) && !name.includes("--")) tokens.set(name, value.replace(/\s+/g, " "));
  }
  return [...tokens].map(([name, value]) => ({ name, value }));
}
