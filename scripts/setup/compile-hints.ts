import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const HINT = "//# allFunctionsCalledOnLoad\n"; // understood by Chromium from 136 on, a comment to the others

/**
 * Asks browsers to compile the scripts of a build while they arrive, in a thread of their own. Else each function is looked
 * over as it comes and compiled when it is first called, which is what the page then waits for.
 */
export function hintScripts(builtFolder: string) {
  const folder = path.join(builtFolder, "static", "chunks");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".js")) continue;
    const file = path.join(folder, name);
    const script = readFileSync(file, "utf8");
    if (!script.startsWith(HINT)) writeFileSync(file, HINT + script);
  }
}
