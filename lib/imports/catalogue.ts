import { readFileSync } from "node:fs";
import path from "node:path";
import { parseTitles, type ReadEntry } from "@/lib/imports/title-list";
import { bringMedia } from "@/lib/imports/title-media";
import { type SavedAs, saveImportedTitle, saveMediaOrigins } from "@/lib/imports/write";
import { relinkLibraries } from "@/lib/libraries/write";
import { announce } from "@/lib/rankings/write";

export type ImportedEntry =
  | { line: number; slug: string; result: SavedAs }
  | { line: number; slug: string; result: "skipped"; reason: string };

/** Imports a list of titles entry by entry: one that is wrong is told and skipped, the others come in. */
export async function importCatalogue(
  file: string,
  mediaFolder: string,
  onEntry: (entry: ImportedEntry) => void = () => undefined,
): Promise<ImportedEntry[]> {
  const folders = { listFolder: path.dirname(path.resolve(file)), mediaFolder };
  const outcome: ImportedEntry[] = [];
  for (const entry of parseTitles(file, readFileSync(file, "utf8"))) {
    const imported = await importEntry(entry, folders);
    outcome.push(imported);
    onEntry(imported);
  }
  await saveMediaOrigins();
  await relinkLibraries();
  await announce("titles"); // a Matinee that runs takes them up
  return outcome;
}

async function importEntry(
  entry: ReadEntry,
  folders: { listFolder: string; mediaFolder: string },
): Promise<ImportedEntry> {
  const { line } = entry;
  if (!("title" in entry)) {
    return { line, slug: entry.slug ?? "?", result: "skipped", reason: entry.reason };
  }
  const { slug } = entry.title;
  let media: Awaited<ReturnType<typeof bringMedia>>;
  try {
    media = await bringMedia(entry.title, folders);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { line, slug, result: "skipped", reason };
  }
  return { line, slug, result: await saveImportedTitle(entry.title, media) };
}
