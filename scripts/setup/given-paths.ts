import { existsSync, statSync } from "node:fs";
import path from "node:path";

/** Throws unless a file can be read there, as far as one can see without opening it. */
export function requireFile(file: string) {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  refuseFolder(file);
}

/** Throws unless a file can be written there: what is computed for hours wants a place. */
export function requirePlaceFor(file: string) {
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  refuseFolder(file);
}

function refuseFolder(file: string) {
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder) throw new Error(`${file} is a folder, and should be a file.`);
}
